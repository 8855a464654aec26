import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { tableOf } from '../exports/written-reports.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';

/** Three customers to remind, in the order of their points: GROS, MOYEN, PETIT; two documents held back because they are not due. */
function worklist() {
  const context = collectionContext();
  const { db } = context;
  for (const [code, cents, dueOn] of [
    ['PETIT', 120_00, '2025-05-31'],
    ['GROS', 9_000_00, '2025-03-31'],
    ['MOYEN', 800_00, '2025-04-30'],
  ] as const)
    addInvoice(db, addCustomer(db, code), `F-${code}`, cents, dueOn);
  const later = addCustomer(db, 'TARD');
  addInvoice(db, later, 'F-2', 300_00, '2025-09-30');
  addInvoice(db, later, 'F-1', 500_00, '2025-08-31');
  return { context, client: createRouterClient(remindersHandlers, { context }), asOf: context.today() };
}

test('the worklist keeps the order of the engine until another is asked for, page after page', async () => {
  const { client, asOf } = worklist();
  const codes = async (asked: Omit<Parameters<typeof client.proposals>[0], 'asOf'> = {}) =>
    (await client.proposals({ asOf, ...asked })).rows.map(({ customer }) => customer);
  expect(await codes()).toEqual(['GROS', 'MOYEN', 'PETIT']);
  expect(await codes({ sort: [{ by: 'claimedCents' }] })).toEqual(['PETIT', 'MOYEN', 'GROS']);
  expect(await codes({ where: [{ column: 'oldestDaysLate', from: 60 }] })).toEqual(['GROS', 'MOYEN']);
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.proposals({ asOf, limit: 1, cursor });
    expect(page).toMatchObject({ count: 3, totalCents: 9_920_00, sums: { claimedCents: 9_920_00 } });
    paged.push(...page.rows.map(({ customer }) => customer));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(paged).toEqual(['GROS', 'MOYEN', 'PETIT']);
  expect(await client.proposals({ asOf, where: [{ column: 'claimedCents', to: 1_000_00 }] })).toMatchObject({
    count: 2,
    totalCents: 920_00,
    heldBackCount: 2,
  });
});

test('what is held back is sorted, and narrowed by the words of its reasons', async () => {
  const { client, asOf } = worklist();
  const references = async (asked: Omit<Parameters<typeof client.heldBack>[0], 'asOf'> = {}) =>
    (await client.heldBack({ asOf, ...asked })).rows.map(({ reference }) => reference);
  expect(await references({ sort: [{ by: 'openCents', descending: true }] })).toEqual(['F-1', 'F-2']);
  expect(await references({ sort: [{ by: 'openCents' }], reason: 'stepNotReached' })).toEqual(['F-2', 'F-1']);
  expect(await references({ where: [{ column: 'reasons', words: 'litige' }] })).toEqual([]);
  expect(await references({ reason: 'dispute' })).toEqual([]);
});

test('both are exported as they are shown', async () => {
  const { context, client, asOf } = worklist();
  await client.exportProposals({
    asOf,
    format: 'csv',
    columns: ['customerName', 'claimedCents'],
    sort: [{ by: 'claimedCents' }],
  });
  await client.exportHeldBack({
    asOf,
    format: 'csv',
    columns: ['reference', 'openCents'],
    sort: [{ by: 'reference' }],
  });
  const [proposals, heldBack] = context.made;
  expect(await tableOf(proposals, 'Client')).toEqual([
    ['Client', 'Devise', 'À réclamer'],
    ['Client PETIT', 'EUR', 120_00],
    ['Client MOYEN', 'EUR', 800_00],
    ['Client GROS', 'EUR', 9_000_00],
    ['Total EUR', 'EUR', 9_920_00],
  ]);
  expect(await tableOf(heldBack, 'Pièce')).toEqual([
    ['Pièce', 'Devise', 'Reste dû'],
    ['F-1', 'EUR', 500_00],
    ['F-2', 'EUR', 300_00],
    ['Total EUR', 'EUR', 800_00],
  ]);
  expect(context.made.map(({ name }) => name)).toEqual([`relances-${asOf}.csv`, `en-attente-${asOf}.csv`]);
});
