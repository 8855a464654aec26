import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { confirm } from '../set-up/reminder-steps.ts';

/** LILAS owes F1 and F2; each act is about F1, and the promise about both. */
async function told() {
  const context = collectionContext();
  const { db } = context;
  const customerId = addCustomer(db, 'LILAS');
  const first = addInvoice(db, customerId, 'F1', 100_000, '2025-05-31');
  const second = addInvoice(db, customerId, 'F2', 30_000, '2025-05-31');
  const client = createRouterClient(router, { context });
  await confirm(context, [customerId]);
  const [reason] = await client.disputes.reasons();
  const untilOn = '2025-07-20';
  const { id: promiseId } = await client.promises.record({
    customerId,
    amountCents: 110_000,
    dueOn: '2025-07-04',
    documentIds: [first, second],
  });
  await client.promises.cancel({ id: promiseId });
  await client.disputes.open({
    customerId,
    documents: [{ documentId: first, amountCents: 10_000 }],
    reasonId: reason?.id ?? 0,
    untilOn,
  });
  await client.disputes.withdraw({ id: 1 });
  await client.holds.add({ customerId, documentIds: [first], kind: 'other', reason: 'x', untilOn });
  await client.holds.end({ ids: [1] });
  return { client, customerId, first, second };
}

const kinds = ['holds.end', 'holds.add', 'disputes.end', 'disputes.open', 'promises.cancel', 'promises.record'];

test('all that is about a document is in its chronology, promises among it', async () => {
  const { client, first, second } = await told();
  const kindsOf = async (id: number) =>
    (await client.documents.history({ id, limit: 50 })).rows.map(({ kind }) => kind);
  expect(await kindsOf(first)).toEqual(expect.arrayContaining([...kinds, 'reminders.issue']));
  expect(await kindsOf(second)).toEqual(
    expect.arrayContaining(['promises.cancel', 'promises.record', 'reminders.issue']),
  );
});

test('each entry of the chronology of a customer names the documents it is about', async () => {
  const { client, customerId } = await told();
  const { rows } = await client.customers.history({ id: customerId, limit: 50 });
  const named = new Map(rows.map(({ kind, documents }) => [kind, documents.map(({ reference }) => reference)]));
  for (const kind of kinds)
    expect([kind, named.get(kind)]).toEqual([kind, kind.startsWith('promises') ? ['F1', 'F2'] : ['F1']]);
  expect(named.get('reminders.issue')).toEqual(['F1', 'F2']);
});
