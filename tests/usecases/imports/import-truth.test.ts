import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TestContext } from '../../make-context.ts';
import {
  content,
  importFile,
  makeImportContext,
  openAt,
  rowsOf,
  samples,
  year1,
  year2,
} from '../set-up/import-steps.ts';
import { expectTruth, readTruth } from '../set-up/truth.ts';

/** Who paid which invoice by `asOf`: payments and discounts against invoices. */
function allocationsAt(context: TestContext, asOf: string) {
  return rowsOf(
    context,
    `select credit.reference as source, debit.reference as invoice, credit.kind, a.amount_cents as amount, a.effective_on as date
      from allocations a join documents debit on debit.id = debit_document_id join documents credit on credit.id = credit_document_id
      where a.voided_at is null and debit.kind = 'invoice' and a.effective_on <= ?`,
    asOf,
  ).map(
    (row) =>
      `${row.source} ${row.invoice} ${row.kind === 'adjustment' ? 'discount' : row.kind} ${row.amount} ${row.date}`,
  );
}

describe.each([
  ['in order', [year1, year2]],
  ['the second year first', [year2, year1]],
])('both years, %s', (_order, files) => {
  test('give the balances, open invoices and allocations of the truth at both dates', async () => {
    const context = makeImportContext();
    for (const file of files) {
      const { control, issueCount } = await importFile(context, file);
      expect(control.differenceCents).toBe(0);
      expect(issueCount).toBe(0);
    }
    for (const asOf of ['2024-12-31', '2025-06-30']) {
      expectTruth(context, asOf);
      const expected = readTruth(asOf).allocations.map(
        ({ source, invoice, kind, amount, date }) => `${source} ${invoice} ${kind} ${amount} ${date}`,
      );
      expect(allocationsAt(context, asOf).sort()).toEqual(expected.sort());
    }
  });
});

test('the order of the two years does not change a row', async () => {
  const [forward, backward] = [makeImportContext(), makeImportContext()];
  for (const file of [year1, year2]) await importFile(forward, file);
  for (const file of [year2, year1]) await importFile(backward, file);
  expect(content(backward)).toEqual(content(forward));
});

test('each year alone gives the truth of its day', async () => {
  const first = makeImportContext();
  const preview = await importFile(first, year1);
  expect(preview).toMatchObject({
    format: 'fec',
    encoding: 'utf-8',
    rows: 1068,
    receivableRows: 389,
    siren: '100000017',
    customers: { new: 28, changed: 0, unchanged: 0 },
    documents: { new: 389, changed: 0, settled: 0, unchanged: 0 },
    control: { ledgerCents: 42940218, openCents: 42940218, differenceCents: 0 },
    dueOrigins: { file: 0, firmTerms: 216 },
  });
  expectTruth(first, '2024-12-31');

  const second = makeImportContext();
  expect((await importFile(second, year2)).control).toEqual({
    ledgerCents: 48823647,
    openCents: 48823647,
    differenceCents: 0,
  });
  expectTruth(second, '2025-06-30');
  expectTruth(second, '2024-12-31');
});

test('the second year settles what the first left open, and keeps the better spelling of names', async () => {
  const context = makeImportContext();
  await importFile(context, year1);
  const { documents, customers } = await importFile(context, year2);
  expect(customers).toEqual({ new: 0, changed: 0, unchanged: 28 });
  expect(documents.settled).toBeGreaterThan(30);
  const names = rowsOf(context, "select name from customers where code in ('C00002', 'C00023') order by code");
  expect(names).toEqual([{ name: 'Brasserie L’Œuvre' }, { name: 'Distillerie Île d’Or' }]);
});

describe('variants of the first year', () => {
  test.each(['A2024_dot_decimals_lf.txt', 'A2024_montant_sens_bom_due.txt', 'A2024_xml.xml'])(
    '%s gives the same truth',
    async (name) => {
      const context = makeImportContext();
      const { control } = await importFile(context, join(samples, 'variants', name));
      expect(control).toEqual({ ledgerCents: 42940218, openCents: 42940218, differenceCents: 0 });
      expectTruth(context, '2024-12-31');
    },
  );

  test('a due date column gives the due dates of the truth', async () => {
    const context = makeImportContext();
    const { dueOrigins } = await importFile(context, join(samples, 'variants/A2024_montant_sens_bom_due.txt'));
    expect(dueOrigins.file).toBe(216);
    const stored = rowsOf(context, "select reference, due_on from documents where kind = 'invoice' order by reference");
    const expected = readTruth('2024-12-31').invoices.map(({ number, due }) => ({ reference: number, due_on: due }));
    expect(stored).toEqual(expected);
  });

  test('another layout of the same ledger changes nothing and is recognised', async () => {
    const context = makeImportContext();
    await importFile(context, year1);
    const before = content(context);
    const preview = await importFile(context, join(samples, 'variants/A2024_dot_decimals_lf.txt'));
    expect(preview.alreadyImportedAs).toBe('100000017FEC20241231.txt');
    expect(preview.documents).toMatchObject({ new: 0, changed: 0, settled: 0 });
    expect(content(context)).toEqual(before);
  });

  test('22 columns: the extra ones are left alone', async () => {
    const context = makeImportContext();
    const preview = await importFile(context, join(samples, 'variants/bnc_tresorerie_22_columns.txt'));
    expect(preview).toMatchObject({ receivableRows: 3, control: { openCents: 60000, differenceCents: 0 } });
    expect(openAt(context, '2024-12-31').filter((row) => row.kind === 'invoice')).toHaveLength(2);
  });
});
