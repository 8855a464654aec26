import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { viewsHandlers } from '../../../electron/usecases/views/index.ts';
import { details, editsContext, entry } from '../set-up/edits-context.ts';
import { liveRows } from '../set-up/live-rows.ts';

async function twoCustomers() {
  const at = editsContext();
  const { client } = at;
  const intoId = (await client.customers.create({ code: 'C1', details, contacts: [] })).id;
  const fromId = (await client.customers.create({ code: 'C2', details: { ...details, name: 'Bis' }, contacts: [] })).id;
  const tag = (id: number, name: string) => client.customers.tag({ id, name });
  const tagsOf = async (id: number) => (await client.customers.get({ id })).tags;
  const tables = () => {
    if (!at.context.session.firm) throw new Error('no firm');
    return liveRows(at.context.session.firm.connection);
  };
  const wrong = () => checkFirm(at.db).filter(({ ok }) => !ok);
  return { ...at, intoId, fromId, tag, tagsOf, tables, wrong };
}

test('a tag is there once, whatever its case and accents, and spelt as the firm spelt it first', async () => {
  const { client, intoId, fromId, tag, tagsOf } = await twoCustomers();
  for (const name of ['VIP', ' vip ', 'Litige récurrent', 'litige  RECURRENT']) await tag(intoId, name);
  await tag(fromId, 'Vip');
  expect(await tagsOf(intoId)).toEqual(['Litige récurrent', 'VIP']);
  expect(await tagsOf(fromId)).toEqual(['VIP']);
  expect(await client.customers.tags()).toEqual([
    { name: 'Litige récurrent', customerCount: 1 },
    { name: 'VIP', customerCount: 2 },
  ]);
  await client.customers.untag({ id: intoId, name: 'vip' });
  expect(await tagsOf(intoId)).toEqual(['Litige récurrent']);
});

test('a tag has 1 to 40 characters, and a customer twenty tags', async () => {
  const { intoId, tag, tagsOf } = await twoCustomers();
  for (const name of ['', '  ', '\u0301', 'x'.repeat(41)])
    await expect(tag(intoId, name)).rejects.toMatchObject({ code: 'validation' });
  await tag(intoId, 'x'.repeat(40));
  for (let number = 2; number <= 20; number++) await tag(intoId, `n° ${number}`);
  await expect(tag(intoId, 'un de trop')).rejects.toMatchObject({ code: 'validation', data: { reason: 'tags' } });
  await tag(intoId, 'N° 7');
  expect(await tagsOf(intoId)).toHaveLength(20);
});

test('the list shows the tags and is filtered by one, and a kept view counts those it shows', async () => {
  const { context, client, intoId, fromId, tag } = await twoCustomers();
  await tag(intoId, 'VIP');
  await tag(intoId, 'Nord');
  await tag(fromId, 'Nord');
  await client.documents.create(entry(intoId));
  const listed = await client.customers.list({ tag: 'vip' });
  expect(listed).toMatchObject({
    count: 1,
    sums: { openCents: 10_000 },
    rows: [{ code: 'C1', tags: ['Nord', 'VIP'] }],
  });
  expect((await client.customers.list({ tag: 'NORD' })).count).toBe(2);
  expect((await client.customers.list({ tag: 'Sud' })).count).toBe(0);
  const { views } = createRouterClient({ views: viewsHandlers }, { context });
  const question = { screen: 'customers', filter: 'all', tag: 'VIP' } as const;
  await views.save({ name: 'Soignés', address: 'tag=VIP', question });
  expect(await views.list()).toMatchObject([{ name: 'Soignés', address: 'tag=VIP', count: 1 }]);
});

test('adding and removing are told in the history, taken back and done again', async () => {
  const { client, intoId, tag, tagsOf, tables, wrong } = await twoCustomers();
  const before = tables();
  await tag(intoId, 'VIP');
  const tagged = tables();
  await client.customers.untag({ id: intoId, name: 'VIP' });
  expect(await client.edits.undo()).toMatchObject({ kind: 'customers.untag', details: { name: 'VIP' } });
  expect(await tagsOf(intoId)).toEqual(['VIP']);
  expect(await client.edits.undo()).toMatchObject({ kind: 'customers.tag', details: { name: 'VIP' } });
  expect(tables()).toEqual(before);
  await client.edits.redo();
  expect(await tagsOf(intoId)).toEqual(['VIP']);
  expect(tables()).toEqual(tagged);
  const { rows } = await client.customers.history({ id: intoId });
  expect(rows.map(({ kind, details: { name } }) => [kind, name]).slice(0, 3)).toEqual([
    ['customers.tag', 'VIP'],
    ['customers.untag', 'VIP'],
    ['customers.tag', 'VIP'],
  ]);
  expect(wrong()).toEqual([]);
});

test('what changes nothing is no act', async () => {
  const { client, intoId, tag } = await twoCustomers();
  await tag(intoId, 'VIP');
  await tag(intoId, 'vip');
  await client.customers.untag({ id: intoId, name: 'Sud' });
  expect(await client.edits.undo()).toMatchObject({ kind: 'customers.tag' });
  expect(await client.edits.undo()).toMatchObject({ kind: 'customers.create' });
});

test('a merge brings the tags, those of both shown once; apart again, each has its own', async () => {
  const { client, intoId, fromId, tag, tagsOf, tables, wrong } = await twoCustomers();
  await tag(intoId, 'VIP');
  await tag(fromId, 'vip');
  await tag(fromId, 'Nord');
  const apart = tables();
  expect((await client.customers.mergePreview({ fromId, intoId })).moved).toMatchObject({ tags: 2 });
  await client.customers.merge({ fromId, intoId });
  expect(await tagsOf(intoId)).toEqual(['Nord', 'VIP']);
  expect((await client.customers.list({ tag: 'vip' })).count).toBe(1);
  await expect(tag(fromId, 'Sud')).rejects.toMatchObject({ code: 'conflict', data: { reason: 'mergedCustomer' } });
  expect(wrong()).toEqual([]);
  await client.edits.undo();
  expect(tables()).toEqual(apart);
  await client.edits.redo();
  await client.customers.unmerge({ id: fromId });
  expect(tables()).toEqual(apart);
});

test('removed from united customers, a tag is gone from both accounts, and taking that back gives each its own', async () => {
  const { client, intoId, fromId, tag, tagsOf, wrong } = await twoCustomers();
  await tag(intoId, 'VIP');
  await tag(fromId, 'VIP');
  await client.customers.merge({ fromId, intoId });
  await client.customers.untag({ id: intoId, name: 'VIP' });
  expect(await tagsOf(intoId)).toEqual([]);
  await client.edits.undo();
  expect(await tagsOf(intoId)).toEqual(['VIP']);
  await client.customers.unmerge({ id: fromId });
  expect([await tagsOf(intoId), await tagsOf(fromId)]).toEqual([['VIP'], ['VIP']]);
  expect(wrong()).toEqual([]);
});

test('a customer is not removed with tags that somebody gave it', async () => {
  const { client, context } = editsContext();
  const { id } = await client.customers.create({ code: 'C1', details, contacts: [] });
  const beatrice = createRouterClient(
    { customers: customersHandlers },
    { context: { ...context, user: { name: 'Béatrice' } } },
  );
  await beatrice.customers.tag({ id, name: 'VIP' });
  await expect(client.edits.undo()).rejects.toMatchObject({ code: 'in_use', data: { reason: 'customer' } });
  await beatrice.customers.untag({ id, name: 'VIP' });
  await client.edits.undo();
  await expect(client.customers.get({ id })).rejects.toMatchObject({ code: 'not_found' });
});
