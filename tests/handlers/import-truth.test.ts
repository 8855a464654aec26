import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ledgerBalanceByCustomer } from '../../db/queries/ledger-control.ts';
import type { TestContext } from '../make-context.ts';
import { content, importFile, makeImportContext, openAt, rowsOf, samples, year1, year2 } from './import-steps.ts';

const euros = z.number().transform((value) => Math.round(value * 100));
const truthFile = z.object({
  customers: z.array(z.object({ aux: z.string(), balance_411: euros })),
  invoices: z.array(z.object({ number: z.string(), customer: z.string(), ttc: euros, open: euros, due: z.string() })),
  allocations: z.array(
    z.object({ kind: z.string(), source: z.string(), invoice: z.string(), amount: euros, date: z.string() }),
  ),
  totals: z.object({ balance_411: euros, open_amount: euros, open_invoices: z.number() }),
});

function readTruth(asOf: string) {
  return truthFile.parse(JSON.parse(readFileSync(join(samples, `A_truth_${asOf}.json`), 'utf8')));
}

/** Balance of each customer and open amount of each open invoice, as the truth file of that day lists them. */
function expectTruth(context: TestContext, asOf: string) {
  const truth = readTruth(asOf);
  const open = openAt(context, asOf);
  const balances = truth.customers.map(({ aux }) => ({
    aux,
    balance_411: open.filter((row) => row.customer === aux).reduce((sum, row) => sum + row.signedCents, 0),
  }));
  expect(balances).toEqual(truth.customers);
  const openInvoices = open
    .filter((row) => row.kind === 'invoice' && row.signedCents !== 0)
    .map((row) => `${row.reference} ${row.customer} ${row.signedCents}`);
  const expected = truth.invoices
    .filter((invoice) => invoice.open !== 0)
    .map((invoice) => `${invoice.number} ${invoice.customer} ${invoice.open}`);
  expect(openInvoices.sort()).toEqual(expected.sort());
  expect(openInvoices).toHaveLength(truth.totals.open_invoices);
  expect(open.reduce((sum, row) => sum + row.signedCents, 0)).toBe(truth.totals.balance_411);
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm is open');
  const accounts = ledgerBalanceByCustomer(db, asOf).map((row) => ({ aux: row.customerCode, balance_411: row.cents }));
  expect(truth.customers).toEqual(expect.arrayContaining(accounts));
  expect(accounts.reduce((sum, row) => sum + row.balance_411, 0)).toBe(truth.totals.balance_411);
}

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
      const { control, problemCount } = await importFile(context, file);
      expect(control.differenceCents).toBe(0);
      expect(problemCount).toBe(0);
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
