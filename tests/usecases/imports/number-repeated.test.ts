import { expect, test } from 'vitest';
import { cash, type FecRow, fecText, sale } from '../../fec-text.ts';
import { importFile, makeFile, makeImportContext, openAt } from '../set-up/import-steps.ts';
import { expectTied, issuesOf } from '../set-up/import-ties.ts';

const yearOf = (year: number, rows: readonly FecRow[]) =>
  makeFile(
    `${year}.txt`,
    fecText([
      ...sale({ entry: '9', on: `${year}-12-31`, customer: 'C9', reference: `Z${year}`, cents: 1_000 }),
      ...rows,
    ]),
  );

/** The codes of what is said of the second year, by its numbers. */
async function saidOf(second: readonly FecRow[]) {
  const context = makeImportContext();
  const first = [
    ...sale({ entry: '1', on: '2024-10-10', customer: 'C1', reference: 'F-240', cents: 120_000 }),
    ...sale({ entry: '2', on: '2024-11-10', customer: 'C1', reference: 'Loyer', cents: 60_000 }),
  ];
  await importFile(context, yearOf(2024, first));
  const { batchId, repeated } = await importFile(context, yearOf(2025, second));
  expect(repeated).toBeNull();
  expectTied(context);
  const said = await issuesOf(context, batchId);
  const owed = openAt(context, '2025-12-31').filter(
    ({ customer, signedCents }) => customer === 'C1' && signedCents > 0,
  );
  return { said: said.map(({ code, details }) => [code, details.known, details.file]), owed: owed.length };
}

test('a sale with the number and the amount of an open invoice is to be looked at; both count', async () => {
  const again = sale({ entry: '1', on: '2025-01-15', customer: 'C1', reference: 'F 240', cents: 120_000 });
  const { said, owed } = await saidOf(again);
  expect(said).toEqual([['numberRepeated', 'F-240', '2024.txt']]);
  expect(owed).toBe(3);
});

test('another amount, another customer, or a word instead of a number says nothing', async () => {
  const { said } = await saidOf([
    ...sale({ entry: '1', on: '2025-01-15', customer: 'C1', reference: 'F-240', cents: 120_001 }),
    ...sale({ entry: '2', on: '2025-01-15', customer: 'C2', reference: 'F-240', cents: 120_000 }),
    ...sale({ entry: '3', on: '2025-01-10', customer: 'C1', reference: 'Loyer', cents: 60_000 }),
  ]);
  expect(said).toEqual([]);
});

test('a debit at the bank under the number and the amount of an open invoice is to be looked at too', async () => {
  const again = cash({ entry: '1', on: '2025-01-15', customer: 'C1', reference: 'F-240', cents: 120_000 });
  const { said, owed } = await saidOf(again);
  expect(said).toEqual([['numberAtBank', 'F-240', '2024.txt']]);
  expect(owed).toBe(3);
});

test('a payment that bounced says nothing: it bears the number of its invoice', async () => {
  const { said } = await saidOf([
    ...cash({ entry: '1', on: '2025-01-15', customer: 'C1', reference: 'F-240', cents: -120_000 }),
    ...cash({ entry: '2', on: '2025-01-25', customer: 'C1', reference: 'F-240', cents: 120_000 }),
  ]);
  expect(said).toEqual([]);
});
