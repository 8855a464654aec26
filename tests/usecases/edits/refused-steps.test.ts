import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { verifyChain } from '../../../db/journal/journal.ts';
import { router } from '../../../electron/usecases/router.ts';
import { makeApplication } from '../../hosts/application.ts';
import { details, editsContext } from '../set-up/edits-context.ts';

const changedByJean = { code: 'conflict', data: { reason: 'changedByOther', details: { name: 'jean' } } };

/** Customers A and B of marie, whose cards she changed in that order; jean then changed the same field of the card of B. */
async function cardsOfTwo() {
  const { context, db } = editsContext();
  const client = createRouterClient(router, { context });
  const jean = createRouterClient(router, { context: { ...context, user: { name: 'jean' } } });
  const [a, b] = [
    (await client.customers.create({ code: 'A', details, contacts: [] })).id,
    (await client.customers.create({ code: 'B', details, contacts: [] })).id,
  ];
  const setCity = (by: typeof client, id: number, city: string) =>
    by.customers.update({ id, details: { ...details, city }, contacts: [] });
  const city = async (id: number) => (await client.customers.get({ id })).city;
  return { db, client, jean, a, b, setCity, city };
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

test('an undoing that changes nothing any more says so, and is not offered a second time', async () => {
  const { db, client, a, setCity, city } = await cardsOfTwo();
  await setCity(client, a, 'Vienne');
  const { undo: first } = await client.edits.state();
  await setCity(client, a, details.city ?? '');
  const { undo: second } = await client.edits.state();
  expect(await client.edits.undo({ before: second?.id })).toEqual({ ...first, hasChanged: false });
  expect((await client.edits.state()).redo).toBeNull();
  expect((await client.edits.state({ before: second?.id })).undo?.kind).toBe('customers.create');
  expect((await client.journal.list({})).rows[0]).toMatchObject({
    kind: 'edits.changeNothing',
    customerId: a,
    step: 'undo',
  });
  expect(await client.edits.undo()).toEqual({ ...second, hasChanged: true });
  expect(await city(a)).toBe('Vienne');
  expect(verifyChain(db).wrong).toEqual([]);
});

test('a redoing that changes nothing any more says so, and is not offered a second time', async () => {
  const { client, a, setCity, city } = await cardsOfTwo();
  await setCity(client, a, 'Vienne');
  await setCity(client, a, details.city ?? '');
  await client.edits.undo();
  await client.edits.undo();
  const { redo: first } = await client.edits.state();
  expect(await client.edits.redo({ before: first?.id })).toMatchObject({ kind: 'customers.update', hasChanged: false });
  expect(await city(a)).toBe(details.city);
  expect((await client.edits.state()).redo).toEqual(first);
  expect((await client.edits.state({ before: first?.id })).redo).toBeNull();
});

test('saving what is there already is no act', async () => {
  const { client } = await cardsOfTwo();
  const { undo } = await client.edits.state();
  const [scenario] = await client.scenarios.list();
  if (!scenario) throw new Error('no scenario');
  await client.scenarios.save(scenario);
  expect((await client.edits.state()).undo).toEqual(undo);
  const { id } = await client.views.save({
    name: 'Rouge',
    address: '',
    question: { screen: 'customers', filter: 'all' },
  });
  const { undo: saved } = await client.edits.state();
  await client.views.rename({ id, name: 'Rouge' });
  expect((await client.edits.state()).undo).toEqual(saved);
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
