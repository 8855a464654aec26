import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { type FecRow, fecText, sale } from '../../fec-text.ts';
import { editsContext, entry } from '../set-up/edits-context.ts';
import { importFile, makeFile, openAt, rowsOf, undo } from '../set-up/import-steps.ts';

/** A payment allocated manually to an invoice that imports take away, bring back or count from another day. */

const invoice = { entry: '1', customer: 'C', reference: 'F1', cents: 10_000 };
const margin = (on: string): FecRow[] => [
  { journal: 'OD', entry: on, on, account: '606000', cents: 100 },
  { journal: 'OD', entry: on, on, account: '401000', cents: -100 },
];
const year = (number: number, ...rows: readonly FecRow[]) =>
  makeFile(`${number}.txt`, fecText([...margin(`${number}-01-01`), ...rows, ...margin(`${number}-12-31`)]));
/** The accounts of 2025, whose opening carries the invoice. */
const opened = () =>
  year(
    2025,
    { ...invoice, journal: 'AN', account: '411000', on: '2025-01-01', documentOn: '2024-06-10' },
    { entry: '1', journal: 'AN', account: '890000', on: '2025-01-01', cents: -10_000 },
  );
const soldIn = (number: number) => year(number, ...sale({ ...invoice, on: `${number}-06-10` }));

function firm() {
  const { context, client } = editsContext();
  const bring = async (file: string) => (await importFile(context, file, { referenceField: 'PieceRef' })).batchId;
  const pay = async (amountCents: number, issuedOn: string) => {
    const [row] = rowsOf(context, "select * from documents where reference = 'F1' and voided_at is null");
    const payment = entry(Number(row?.customer_id), { kind: 'payment', reference: 'CHQ', issuedOn, amountCents });
    const { id } = await client.documents.create({ ...payment, side: 'credit' });
    const allocation = { debitDocumentId: Number(row?.id), creditDocumentId: id, amountCents };
    await client.allocations.create({ allocations: [allocation] });
  };
  const openOn = (day: string) =>
    openAt(context, day).flatMap(({ reference, signedCents }) => (signedCents === 0 ? [] : [[reference, signedCents]]));
  const totalOn = async (asOf: string, knownAt?: string) => {
    const { currencies } = await call(balanceHandlers.get, { asOf, ...(knownAt ? { knownAt } : {}) }, { context });
    return currencies[0]?.totalCents ?? 0;
  };
  return { context, client, bring, pay, openOn, totalOn };
}

test('holds again when a later import brings back the invoice that an import had taken away', async () => {
  const { context, bring, pay, openOn, totalOn } = firm();
  await bring(opened());
  await pay(4_000, '2025-02-01');
  expect(openOn('2025-03-01')).toEqual([['F1', 6_000]]);
  const paid = context.now();
  // The accounts of 2024 are there, so the opening repeats what they left; but they do not hold the invoice.
  const without = await bring(year(2024));
  expect(openOn('2025-03-01')).toEqual([['CHQ', -4_000]]);
  const gone = context.now();
  const whole = await bring(soldIn(2024));
  expect(openOn('2025-03-01')).toEqual([['F1', 6_000]]);
  expect([await totalOn('2025-03-01', paid), await totalOn('2025-03-01', gone)]).toEqual([6_000, -4_000]);
  await undo(context, whole);
  expect(openOn('2025-03-01')).toEqual([['CHQ', -4_000]]);
  await undo(context, without);
  expect(openOn('2025-03-01')).toEqual([['F1', 6_000]]);
});

test('stays withdrawn when the user withdrew it', async () => {
  const { context, client, bring, pay, openOn } = firm();
  await bring(opened());
  await pay(4_000, '2025-02-01');
  const [allocation] = rowsOf(context, "select id from allocations where origin = 'manual'");
  await client.allocations.void({ id: Number(allocation?.id) });
  for (const file of [year(2024), soldIn(2024)]) await bring(file);
  expect(openOn('2025-03-01')).toEqual([
    ['F1', 10_000],
    ['CHQ', -4_000],
  ]);
});

test('counts from the later day of both, when an import makes the invoice count from a later day', async () => {
  const { context, bring, pay, totalOn } = firm();
  await bring(opened());
  await pay(4_000, '2024-07-01');
  expect(await totalOn('2024-08-01')).toBe(6_000);
  const before = context.now();
  // Months are missing between the accounts of 2022 and those of 2025: until the eve of 2025, those of 2022 alone count.
  const batchId = await bring(year(2022, ...sale({ ...invoice, on: '2022-06-10', reference: 'F0', cents: 5_000 })));
  expect(await totalOn('2024-08-01')).toBe(5_000 - 4_000);
  expect(await totalOn('2025-01-31')).toBe(6_000);
  expect(await totalOn('2024-08-01', before)).toBe(6_000);
  await undo(context, batchId);
  expect(await totalOn('2024-08-01')).toBe(6_000);
});
