import { expect, test } from 'vitest';
import { tableOf } from '../exports/written-reports.ts';
import { addInvoice } from '../set-up/collection-ledger.ts';
import { ledger } from '../set-up/customer-ledger.ts';

type Asked = Parameters<ReturnType<typeof ledger>['client']['documents']['ofCustomer']>[0];

/** Lists the documents of ELAN, whose today is 30 June 2025. */
function listing() {
  const made = ledger();
  const list = (asked: Partial<Asked> = {}) =>
    made.client.documents.ofCustomer({ customerId: made.elan, openOnly: true, ...asked });
  const lines = async (asked: Partial<Asked> = {}) =>
    (await list(asked)).rows.map(({ reference, side, openCents }) => `${reference} ${side} ${openCents}`);
  return { ...made, list, lines };
}

test('the open documents stand by due date, those without one last, with what they add up to', async () => {
  const { list, lines } = listing();
  expect(await lines()).toEqual(['FA-001 debit 100000', 'FA-002 debit 50050', 'AV-1 credit 5000']);
  const { rows, count, sums } = await list();
  expect({ count, sums }).toEqual({ count: 3, sums: { amountCents: 165_050, openCents: 145_050, disputedCents: 0 } });
  expect(rows.map(({ daysLate }) => daysLate)).toEqual([30, null, null]);
});

test('they are narrowed by several columns and sorted by any, page after page', async () => {
  const { lines, list } = listing();
  expect(await lines({ where: [{ column: 'kind', among: ['creditNote'] }] })).toEqual(['AV-1 credit 5000']);
  expect(
    await lines({
      where: [
        { column: 'openCents', from: 60_000 },
        { column: 'dueOn', to: '2025-06-30' },
      ],
    }),
  ).toEqual(['FA-001 debit 100000']);
  expect(await lines({ where: [{ column: 'daysLate', isEmpty: true }] })).toHaveLength(2);
  expect(await lines({ openOnly: false, where: [{ column: 'reference', words: 'r-1' }] })).toEqual([
    'R-1-2025-06-02 credit 0',
  ]);
  const sort: Asked['sort'] = [{ by: 'openCents' }];
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ sort, limit: 1, cursor });
    expect(page.count).toBe(3);
    paged.push(...page.rows.map(({ reference }) => reference));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(paged).toEqual(['AV-1', 'FA-002', 'FA-001']);
});

test('at a past day they are those booked by then, with what remained then', async () => {
  const { lines, list } = listing();
  expect(await lines({ asOf: '2025-06-01' })).toEqual(['FA-001 debit 120000', 'AV-1 credit 5000']);
  expect((await list({ asOf: '2025-06-01' })).rows[0]?.daysLate).toBe(1);
  expect(await lines({ asOf: '2025-05-31', openOnly: false })).toEqual(await lines({ asOf: '2025-05-31' }));
});

test('amounts of two currencies are never added together', async () => {
  const { db, elan, list } = listing();
  addInvoice(db, elan, 'US-1', 70_00, '2025-06-15', { currency: 'USD' });
  expect((await list()).sums).toEqual({});
  expect((await list({ where: [{ column: 'currency', words: 'eur' }] })).sums).toMatchObject({ openCents: 145_050 });
});

test('what is exported is what is shown, the amounts under their currency and a total for each', async () => {
  const { client, context, db, elan } = listing();
  const shown = { customerId: elan, openOnly: true, columns: ['reference', 'openCents'] } as const;
  const asked = { ...shown, columns: [...shown.columns], format: 'csv' as const };
  await client.documents.exportOfCustomer({ ...asked, sort: [{ by: 'openCents', descending: true }] });
  addInvoice(db, elan, 'US-1', 70_00, '2025-06-15', { currency: 'USD' });
  await client.documents.exportOfCustomer({ ...asked, where: [{ column: 'openCents', to: 10_000 }] });
  const tables = await Promise.all(context.made.map((file) => tableOf(file, 'Référence')));
  expect(tables).toEqual([
    [
      ['Référence', 'Devise', 'Reste dû'],
      ['FA-001', 'EUR', 1000_00],
      ['FA-002', 'EUR', 500_50],
      ['AV-1', 'EUR', -50_00],
      ['Total EUR', 'EUR', 1450_50],
    ],
    [
      ['Référence', 'Devise', 'Reste dû'],
      ['US-1', 'USD', 70_00],
      ['AV-1', 'EUR', -50_00],
      ['Total EUR', 'EUR', -50_00],
      ['Total USD', 'USD', 70_00],
    ],
  ]);
  expect(context.made[0]?.name).toBe('pieces-ELAN-2025-06-30.csv');
});
