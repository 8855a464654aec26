import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { makeApplication } from '../../hosts/application.ts';
import { details, editsContext } from '../set-up/edits-context.ts';

const changedByJean = { code: 'conflict', data: { reason: 'changedByOther', details: { name: 'jean' } } };

/** Customers A and B of marie, whose cards she changed in that order; jean then changed the same field of the card of B. */
async function cardsOfTwo() {
  const { context } = editsContext();
  const client = createRouterClient(router, { context });
  const jean = createRouterClient(router, { context: { ...context, user: { name: 'jean' } } });
  const [a, b] = [
    (await client.customers.create({ code: 'A', details, contacts: [] })).id,
    (await client.customers.create({ code: 'B', details, contacts: [] })).id,
  ];
  const setCity = (by: typeof client, id: number, city: string) =>
    by.customers.update({ id, details: { ...details, city }, contacts: [] });
  const city = async (id: number) => (await client.customers.get({ id })).city;
  return { context, client, jean, a, b, setCity, city };
}

test('an act that cannot be undone is refused each time it is asked for, and the one before it can be undone', async () => {
  const { client, jean, a, b, setCity, city } = await cardsOfTwo();
  await setCity(client, a, 'Vienne');
  await setCity(client, b, 'Annecy');
  await setCity(jean, b, 'Nantes');
  const { undo } = await client.edits.state();
  await expect(client.edits.undo()).rejects.toMatchObject(changedByJean);
  await expect(client.edits.undo()).rejects.toMatchObject(changedByJean);
  expect((await client.edits.state()).undo).toEqual(undo);
  expect(await client.edits.undo({ before: undo?.id })).toMatchObject({ kind: 'customers.update' });
  expect([await city(a), await city(b)]).toEqual([details.city, 'Nantes']);
  // What stood in the way is gone: it is the last act that is undone.
  await jean.edits.undo();
  expect(await client.edits.undo()).toMatchObject({ id: undo?.id });
  expect(await city(b)).toBe(details.city);
});

test('an undoing that cannot be redone is refused each time, and the one before it can be redone', async () => {
  const { client, jean, a, b, setCity, city } = await cardsOfTwo();
  await setCity(client, b, 'Annecy');
  await setCity(client, a, 'Vienne');
  await client.edits.undo();
  await client.edits.undo();
  await setCity(jean, b, 'Nantes');
  const { redo } = await client.edits.state();
  await expect(client.edits.redo()).rejects.toMatchObject(changedByJean);
  await expect(client.edits.redo()).rejects.toMatchObject(changedByJean);
  expect((await client.edits.state()).redo).toEqual(redo);
  expect(await client.edits.redo({ before: redo?.id })).toMatchObject({ kind: 'customers.update' });
  expect([await city(a), await city(b)]).toEqual(['Vienne', 'Nantes']);
  expect((await client.edits.state()).redo).toEqual(redo);
});

test('what is refused is the same before and after the end of the application', async () => {
  const first = makeApplication();
  await first.client.firms.create({ name: 'Reprise' });
  const path = first.host.context.session.firm?.path ?? '';
  const { id } = await first.client.customers.create({ code: 'A', details, contacts: [] });
  await first.client.customers.update({ id, details: { ...details, city: 'Vienne' }, contacts: [] });
  const { session } = first.host.context;
  const jean = createRouterClient(router, {
    context: { ...first.host.context, firmId: session.firm?.id ?? null, user: { name: 'jean' } },
  });
  await jean.customers.update({ id, details: { ...details, city: 'Annecy' }, contacts: [] });
  await expect(first.client.edits.undo()).rejects.toMatchObject(changedByJean);
  const offered = await first.client.edits.state();
  await first.host.close();
  const second = makeApplication(first.appFolder);
  await second.open(path);
  expect(await second.client.edits.state()).toEqual(offered);
  await expect(second.client.edits.undo()).rejects.toMatchObject(changedByJean);
  await second.host.close();
});
