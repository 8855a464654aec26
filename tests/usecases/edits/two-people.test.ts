import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { details, editsContext, entry } from '../set-up/edits-context.ts';
import { rowsOf } from '../set-up/import-steps.ts';

async function firmWithCustomer() {
  const made = editsContext();
  const { id } = await made.client.customers.create({ code: 'ELAN', details, contacts: [] });
  return { ...made, id };
}

test('each takes back their own acts, and nobody else’s', async () => {
  const { context, client, id } = await firmWithCustomer();
  const jean = createRouterClient(router, { context: { ...context, user: { name: 'jean' } } });
  expect(await jean.edits.state()).toEqual({ undo: null, redo: null });
  await jean.documents.create(entry(id, { reference: 'J-1' }));
  await client.documents.create(entry(id, { reference: 'M-1' }));
  expect(await jean.edits.undo()).toMatchObject({ details: { reference: 'J-1' } });
  expect((await client.edits.state()).redo).toBeNull();
  expect(await client.edits.undo()).toMatchObject({ details: { reference: 'M-1' } });
  expect(await jean.edits.redo()).toMatchObject({ details: { reference: 'J-1' } });
  expect(rowsOf(context, 'select reference from documents where voided_at is null')).toEqual([{ reference: 'J-1' }]);
});

test('nobody’s undoing writes over what another person did since', async () => {
  const { context, client, id } = await firmWithCustomer();
  const jean = createRouterClient(router, { context: { ...context, user: { name: 'jean' } } });
  const { customerId: _customerId, ...own } = entry(id, { reference: 'F-2' });
  const typed = await client.documents.create(entry(id));
  const corrected = await client.documents.update({ id: typed.id, ...own });
  await jean.documents.update({ id: corrected.id, ...own, amountCents: 77_700 });
  await expect(client.edits.undo()).rejects.toMatchObject({
    code: 'conflict',
    data: { reason: 'changedByOther', details: { name: 'jean' } },
  });
  expect(rowsOf(context, 'select amount_cents from documents where voided_at is null')).toEqual([
    { amount_cents: 77_700 },
  ]);
  // Once jean took his correction back, nothing forbids the undo. Fields that nobody else touched never forbade it.
  await jean.edits.undo();
  await client.customers.update({ id, details: { ...details, city: 'Vienne' }, contacts: [] });
  await jean.customers.update({ id, details: { ...details, city: 'Vienne', notes: 'Appeler le matin' }, contacts: [] });
  expect(await client.edits.undo()).toMatchObject({ kind: 'customers.update' });
  expect(await client.customers.get({ id })).toMatchObject({ city: details.city, notes: 'Appeler le matin' });
});

test('a remark of another person on another customer of the same closed balance stands in nobody’s way', async () => {
  const { context, id } = await firmWithCustomer();
  const client = createRouterClient(router, { context });
  const jean = createRouterClient(router, { context: { ...context, user: { name: 'jean' } } });
  const { id: otherId } = await jean.customers.create({ code: 'B', details, contacts: [] });
  for (const customerId of [id, otherId]) await jean.documents.create(entry(customerId));
  const edition = await jean.editions.create({ asOf: '2025-06-30' });
  const remarks = async () => {
    const { rows } = await client.editions.rows({ id: edition.id });
    return Object.fromEntries(rows.map(({ customerId, remark }) => [customerId, remark]));
  };
  const row = { id: edition.id, currency: 'EUR' };
  await client.editions.remark({ ...row, customerId: id, remark: 'Vu' });
  await jean.editions.remark({ ...row, customerId: otherId, remark: 'À revoir' });
  expect(await client.edits.undo()).toMatchObject({ kind: 'editions.remark' });
  expect(await remarks()).toEqual({ [id]: null, [otherId]: 'À revoir' });
  expect((await client.journal.list({ limit: 1 })).rows[0]?.kind).toBe('editions.removeRemark');
  await client.edits.redo();
  await jean.editions.remark({ ...row, customerId: id, remark: 'Payé' });
  await expect(client.edits.undo()).rejects.toMatchObject({ data: { reason: 'changedByOther' } });
});

test('an older act that another person did again stands in nobody’s way', async () => {
  const { context, client, id } = await firmWithCustomer();
  const jean = createRouterClient(router, { context: { ...context, user: { name: 'jean' } } });
  const typed = await jean.documents.create(entry(id));
  const { customerId: _customerId, ...own } = entry(id, { reference: 'F-2' });
  await client.documents.update({ id: typed.id, ...own });
  await client.edits.undo();
  await jean.edits.undo();
  await jean.edits.redo();
  expect(await client.edits.redo()).toMatchObject({ kind: 'documents.update' });
  expect(rowsOf(context, 'select reference from documents where voided_at is null')).toEqual([{ reference: 'F-2' }]);
  // But what jean did again now comes after what it was done before: it stays until marie takes hers back.
  await expect(jean.edits.undo()).rejects.toMatchObject({ data: { reason: 'changedByOther' } });
});
