import { expect, test } from 'vitest';
import { cash, type FecRow, fecText, sale } from '../../fec-text.ts';
import type { TestContext } from '../../make-context.ts';
import { content, importFile, makeFile, makeImportContext, openAt } from '../set-up/import-steps.ts';
import { expectTied } from '../set-up/import-ties.ts';
import { openList } from '../set-up/list-samples.ts';

/** The accounts of 2022 and of 2024; nothing tells what was paid in 2023, which the opening of 2024 stands for. */

const margin = (on: string): FecRow[] => [
  { journal: 'OD', entry: on, on, account: '606000', cents: 100 },
  { journal: 'OD', entry: on, on, account: '401000', cents: -100 },
];
const ledger = (year: number, rows: readonly FecRow[]) =>
  makeFile(`${year}.txt`, fecText([...rows, ...margin(`${year}-01-01`), ...margin(`${year}-12-31`)]));
const y2022 = () =>
  ledger(2022, sale({ entry: '1', on: '2022-11-02', customer: 'C1', reference: 'FA1', cents: 20_000 }));
const y2024 = () =>
  ledger(2024, [
    { journal: 'AN', entry: '1', on: '2024-01-01', account: '411000', customer: 'C1', reference: '', cents: 25_000 },
    { journal: 'AN', entry: '1', on: '2024-01-01', account: '890000', cents: -25_000 },
    ...cash({ entry: '2', on: '2024-02-01', customer: 'C1', reference: 'P1', cents: -5_000 }),
  ]);

const listOf = (mode: 'snapshot' | 'movements', asOf: string, ...rows: readonly string[]) => ({
  file: openList(`${asOf}.csv`, ...rows),
  options: { table: { mode, asOf } } as const,
});
const list = (asOf: string, ...rows: readonly string[]) => listOf('snapshot', asOf, ...rows);
/** An invoice of the missing months, and one of another software. */
const listOf2023 = () =>
  list(
    '2023-06-30',
    'C1;Client;FB1;2023-05-02;2023-06-01;50,00;50,00',
    'C1;Client;FB2;2023-05-03;2023-06-02;80,00;80,00',
  );

async function firmWith(...sources: readonly (string | ReturnType<typeof list>)[]) {
  const context = makeImportContext();
  for (const source of sources) {
    const [file, options] =
      typeof source === 'string' ? [source, { referenceField: 'PieceRef' as const }] : [source.file, source.options];
    const { control } = await importFile(context, file, options);
    expect(control.differenceCents).toBe(0);
  }
  expectTied(context);
  return context;
}

/** What is open of each document at the end of a day; adjustments and what the gap closed come to zero. */
const openOf = (context: TestContext, day: string) =>
  openAt(context, day).flatMap(({ reference, signedCents }) => (signedCents === 0 ? [] : [[reference, signedCents]]));
const totalOf = (context: TestContext, day: string) =>
  openAt(context, day).reduce((sum, { signedCents }) => sum + signedCents, 0);

test('an opening after missing months ends the items of older lists, and what a later list no longer holds of them', async () => {
  const later = () => list('2024-06-30', 'C1;Client;FB3;2024-06-02;2024-07-02;10,00;10,00');
  const context = await firmWith(y2022(), listOf2023(), y2024(), later());
  expect(openOf(context, '2023-12-30')).toEqual([
    ['FA1', 20_000],
    ['FB1', 5_000],
    ['FB2', 8_000],
  ]);
  expect(totalOf(context, '2023-12-31')).toBe(25_000);
  expect(totalOf(context, '2024-12-31')).toBe(21_000);
  for (const order of [
    [listOf2023(), y2024(), later(), y2022()],
    [listOf2023(), later(), y2022(), y2024()],
  ])
    expect(content(await firmWith(...order)).documents).toEqual(content(context).documents);
});

test('an item that a list drawn up after the opening names stays open beside it, for what that list leaves open', async () => {
  const later = () => list('2024-06-30', 'C1;Client;FB2;2023-05-03;2023-06-02;80,00;30,00');
  for (const order of [
    [y2022(), listOf2023(), y2024(), later()],
    [listOf2023(), later(), y2022(), y2024()],
  ]) {
    const context = await firmWith(...order);
    expect(totalOf(context, '2024-01-31')).toBe(25_000 + 8_000);
    expect(totalOf(context, '2024-12-31')).toBe(20_000 + 3_000);
    expect(openOf(context, '2024-12-31')).toContainEqual(['FB2', 3_000]);
  }
});

test('movements of the missing months end with them, also when they are imported after a newer list', async () => {
  const later = list('2024-06-30', 'C1;Client;FB3;2024-06-02;2024-07-02;10,00;10,00');
  const moved = listOf('movements', '2023-08-31', 'C1;Client;FB4;2023-08-03;2023-09-02;70,00;70,00');
  const context = await firmWith(y2022(), y2024(), later, moved);
  expect([totalOf(context, '2023-12-30'), totalOf(context, '2024-12-31')]).toEqual([27_000, 21_000]);
});

test('a list that decides after the accounts says what is open, also of invoices older than the gap', async () => {
  const last = () =>
    list(
      '2025-03-31',
      'C1;Client;FA1;2022-11-02;2022-12-02;200,00;120,00',
      'C1;Client;FB2;2023-05-03;2023-06-02;80,00;80,00',
    );
  for (const order of [
    [y2022(), listOf2023(), y2024(), last()],
    [last(), y2024(), y2022()],
  ]) {
    const context = await firmWith(...order);
    expect(totalOf(context, '2025-03-31')).toBe(12_000 + 8_000);
  }
});
