import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';

/** Élan owes F1, F2 and F3, overdue on 30 June 2025; Roux owes R1. */
function owing() {
  const context = collectionContext();
  const elan = addCustomer(context.db, 'ELAN');
  const roux = addCustomer(context.db, 'ROUX');
  const invoices = ['F1', 'F2', 'F3'].map((reference) => addInvoice(context.db, elan, reference, 100_00, '2025-05-31'));
  const other = addInvoice(context.db, roux, 'R1', 100_00, '2025-05-31');
  const client = createRouterClient(router, { context });
  const heldBack = async () =>
    (await client.reminders.heldBack({ asOf: '2025-06-30' })).rows.map(({ reference }) => reference).sort();
  const holds = async () => (await client.customers.get({ id: elan })).holds;
  return { context, client, elan, invoices, other, heldBack, holds };
}

const hold = { kind: 'other', reason: 'Avoir en préparation', untilOn: '2025-07-15' } as const;

test('several documents are put on hold in one act, and one undo takes it back; the others are still reminded', async () => {
  const { client, elan, invoices, heldBack, holds } = owing();
  const { ids } = await client.holds.add({ ...hold, customerId: elan, documentIds: invoices.slice(0, 2) });
  expect(ids).toHaveLength(2);
  expect(await heldBack()).toEqual(['F1', 'F2']);
  expect(await holds()).toMatchObject([
    { reference: 'F1', author: 'test', untilOn: '2025-07-15' },
    { reference: 'F2', author: 'test', untilOn: '2025-07-15' },
  ]);
  expect((await client.edits.undo())?.kind).toBe('holds.add');
  expect(await holds()).toEqual([]);
  await client.edits.redo();
  expect((await holds()).map(({ reference }) => reference)).toEqual(['F1', 'F2']);
});

test('holds are moved to another day and lifted together, each with one undo', async () => {
  const { client, elan, invoices, holds } = owing();
  const { ids } = await client.holds.add({ ...hold, customerId: elan, documentIds: invoices });
  await client.holds.extend({ ids, untilOn: '2025-08-31' });
  const moved = await holds();
  expect(moved.map(({ untilOn }) => untilOn)).toEqual(['2025-08-31', '2025-08-31', '2025-08-31']);
  expect(moved[0]?.author).toBe('test');
  await client.edits.undo();
  expect((await holds()).map(({ untilOn }) => untilOn)).toEqual(['2025-07-15', '2025-07-15', '2025-07-15']);
  await client.holds.end({ ids: (await holds()).map(({ id }) => id) });
  expect(await holds()).toEqual([]);
  await client.edits.undo();
  expect(await holds()).toHaveLength(3);
});

test('nothing is put on hold where one of the documents is of another customer', async () => {
  const { client, elan, invoices, other, holds } = owing();
  const documentIds = [...invoices, other];
  await expect(client.holds.add({ ...hold, customerId: elan, documentIds })).rejects.toMatchObject({
    code: 'not_found',
    data: { reason: 'document' },
  });
  expect(await holds()).toEqual([]);
});

test('the last day of the hold of a document is in the calendar, and its history names the document', async () => {
  const { client, elan, invoices } = owing();
  const { ids } = await client.holds.add({ ...hold, customerId: elan, documentIds: invoices.slice(0, 2) });
  const events = await client.calendar.events({ from: '2025-07-01', to: '2025-07-31' });
  expect(events.filter(({ kind }) => kind === 'holdEnd')).toMatchObject([
    { on: '2025-07-15', subjectId: ids[0], title: 'F1, F2 · Avoir en préparation' },
  ]);
  await client.holds.end({ ids });
  const { rows } = await client.documents.history({ id: invoices[0] ?? 0 });
  expect(rows.filter(({ kind }) => kind.startsWith('holds.')).map(({ kind, documents }) => [kind, documents])).toEqual([
    ['holds.end', [{ id: invoices[0], reference: 'F1' }]],
    ['holds.add', [{ id: invoices[0], reference: 'F1' }]],
  ]);
});
