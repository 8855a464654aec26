import { readFileSync } from 'node:fs';
import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import type { ImportOptions } from '../../../shared/contract/imports.ts';
import { content, dump, importFile, makeFile, makeImportContext, rowsOf, stage, undo } from '../set-up/import-steps.ts';

import { openTotal, sample } from '../set-up/list-samples.ts';

/** The user says the day of a list that tells none. */
const ofToday: ImportOptions = { table: { asOf: '2025-06-30' } };

describe('each sample, to the cent', () => {
  test('open items with part payments and receipts not allocated', async () => {
    const context = makeImportContext();
    const preview = await importFile(context, sample('A_echeancier_clients.csv'));
    expect(preview).toMatchObject({
      format: 'csv',
      mode: 'snapshot',
      asOf: '2025-06-30',
      rows: 66,
      issueCount: 0,
      control: { openCents: 48_823_647, differenceCents: 0 },
    });
    expect(openTotal(context, "kind = 'invoice'")).toEqual({ cents: 48_825_148, documents: 64 });
    expect(openTotal(context, "kind = 'payment'")).toEqual({ cents: -1_501, documents: 2 });
  });
  test('the same items in an English report grouped by customer', async () => {
    const context = makeImportContext();
    const preview = await importFile(context, sample('A_aged_receivables_detail_en.csv'));
    expect(preview).toMatchObject({
      mode: 'snapshot',
      asOf: '2025-06-30',
      rows: 64,
      issueCount: 0,
      customers: { new: 23 },
      control: { openCents: 48_825_148, differenceCents: 0 },
    });
    expect(rowsOf(context, "select issued_on, due_on from documents where reference = 'FA2025-0324'")).toEqual([
      { issued_on: '2025-06-20', due_on: '2025-08-19' },
    ]);
  });
  test('an aged balance without detail', async () => {
    const context = makeImportContext();
    const preview = await importFile(context, sample('A_balance_agee.csv'));
    expect(preview).toMatchObject({
      asOf: '2025-06-30',
      rows: 23,
      issueCount: 0,
      control: { openCents: 48_825_148, differenceCents: 0 },
    });
    expect(preview.fileIssues.map(({ code }) => code)).toEqual(['agedBalance', 'totalAgrees', 'skippedRows']);
    const buckets = rowsOf(
      context,
      `select case when due_origin = 'firmTerms' then 0 else cast(julianday('2025-06-30') - julianday(due_on) as integer) end as late,
        sum(open_cents) as cents from documents group by late order by late`,
    );
    expect(buckets).toEqual([
      { late: 0, cents: 31_200_066 },
      { late: 1, cents: 5_333_222 },
      { late: 31, cents: 2_015_777 },
      { late: 61, cents: 565_720 },
      { late: 91, cents: 9_710_363 },
    ]);
    expect(rowsOf(context, "select distinct due_origin from documents where due_origin <> 'firmTerms'")).toEqual([
      { due_origin: 'bucket' },
    ]);
  });
  test('a workbook with titles, true dates and paid invoices', async () => {
    const context = makeImportContext();
    const preview = await importFile(context, sample('A_factures_clients.xlsx'));
    expect(preview).toMatchObject({
      format: 'xlsx',
      mode: 'snapshot',
      asOf: '2025-06-30',
      rows: 332,
      issueCount: 0,
      control: { openCents: 48_825_148, differenceCents: 0 },
    });
    expect(
      rowsOf(context, "select count(*) as n, sum(amount_cents) as cents from documents where kind = 'invoice'"),
    ).toEqual([{ n: 332, cents: 315_201_401 }]);
  });
  test('invoices with the day each was paid', async () => {
    const context = makeImportContext();
    const preview = await importFile(context, sample('A_historique_paiements.csv'));
    expect(preview).toMatchObject({ mode: 'movements', rows: 332, issueCount: 0, control: { differenceCents: 0 } });
    const paid = "select count(*) as n from documents where kind = 'invoice' and open_cents = 0";
    expect(rowsOf(context, paid)).toEqual([{ n: 268 }]);
    const [late] = rowsOf(
      context,
      "select avg(julianday(settled_on) - julianday(due_on)) as mean, avg(settled_on > due_on) as share from documents where kind = 'invoice' and settled_on is not null",
    );
    expect(Number(late?.mean)).toBeCloseTo(24.646, 3);
    expect(Number(late?.share)).toBeCloseTo(0.8022, 4);
  });
  test('a history with dates of day and month, every invoice settled; what is not read of it is said', async () => {
    const context = makeImportContext();
    const preview = await importFile(context, sample('ibm_ar_60pct_customers_dmy.csv'));
    const facts = JSON.parse(readFileSync(sample('expected.json'), 'utf8'))['ibm_ar_60pct_customers_dmy.csv'];
    expect(preview).toMatchObject({
      mode: 'movements',
      rows: facts.rows,
      issueCount: 0,
      customers: { new: facts.customers },
      asOf: facts.last_settlement,
      control: { openCents: 0, differenceCents: 0 },
    });
    // Every invoice of it is settled: nothing is left to dispute.
    expect(preview).toMatchObject({ disputes: { opened: 0, ended: 0 } });
    const [found] = rowsOf(
      context,
      `select count(*) as rows, sum(amount_cents) as cents, min(issued_on) as first, max(settled_on) as last,
        avg(julianday(settled_on) - julianday(issued_on)) as delay, avg(settled_on > due_on) as late,
        avg(max(0, julianday(settled_on) - julianday(due_on))) as lateness
        from documents where kind = 'invoice'`,
    );
    expect(found).toMatchObject({
      rows: facts.rows,
      cents: Math.round(facts.total_amount * 100),
      first: facts.first_invoice,
      last: facts.last_settlement,
    });
    expect(Number(found?.delay)).toBeCloseTo(facts.mean_days_to_settle, 3);
    expect(Number(found?.late)).toBeCloseTo(facts.share_late, 4);
    expect(Number(found?.lateness)).toBeCloseTo(facts.mean_days_late, 2);
    const unused = preview.fileIssues.find(({ code }) => code.startsWith('unused'));
    expect(String(unused?.details.columns).split(', ')).not.toContain('Disputed');
  });
  test('invoices, payments and balances of a small tool, with a misspelt heading', async () => {
    const context = makeImportContext();
    await importFile(context, sample('lettrage_b2b_factures.csv'), ofToday);
    const payments = await importFile(context, sample('lettrage_b2b_paiements.csv'), ofToday);
    expect(payments.control).toEqual({ ledgerCents: 80_000, openCents: 80_000, differenceCents: 0 });
    const other = makeImportContext();
    const balances = await importFile(other, sample('lettrage_b2b_balance_client.csv'), ofToday);
    expect(balances.control).toEqual({ ledgerCents: 80_000, openCents: 80_000, differenceCents: 0 });
    expect(rowsOf(other, 'select open_cents as cents from documents where open_cents > 0 order by 1')).toEqual([
      { cents: 30_000 },
      { cents: 50_000 },
    ]);
  });
});

test('rows that cannot be read are listed with their line, their text and the reason', async () => {
  const context = makeImportContext();
  const rows = [
    'Client;Facture;Date;Montant TTC;Reste dû;Devise',
    'Dupont;F1;31/02/2025;10,00;10,00;EUR',
    'Dupont;F2;13/02/2025;dix;10,00;EUR',
    'Dupont;F3;14/02/2025;10,00;12,00;EUR',
    ';F4;14/02/2025;10,00;10,00;EUR',
    'Dupont;F5;14/02/2025;10,00;10,00;dollars',
    'Dupont;F6;14/02/2025;10,00;10,00;EUR',
    'Total;;;60,00;62,00;',
  ];
  const { batchId, issueCount } = await stage(context, makeFile('mixed.csv', rows.join('\r\n')));
  expect(issueCount).toBe(5);
  const issues = await call(importsHandlers.issues, { batchId }, { context });
  expect(issues.rows.map(({ line, code, raw }) => [line, code, raw])).toEqual([
    [2, 'badDate', rows[1]],
    [3, 'badAmount', rows[2]],
    [4, 'openAboveAmount', rows[3]],
    [5, 'rowWithoutCustomer', rows[4]],
    [6, 'otherCurrency', rows[5]],
  ]);
});

test('the lines to look at are those of the file, each once, though a paid invoice makes two of the ledger', async () => {
  const context = makeImportContext();
  const { batchId } = await stage(context, sample('A_historique_paiements.csv'));
  const { lines } = await call(importsHandlers.warnings, { batchId }, { context });
  expect(lines).toHaveLength(10);
  expect(new Set(lines.map(({ line }) => line)).size).toBe(10);
  expect(lines.every(({ amountCents }) => amountCents > 0)).toBe(true);
});

test.for<readonly [string, ImportOptions?]>([
  ['A_echeancier_clients.csv'],
  ['A_aged_receivables_detail_en.csv'],
  ['A_balance_agee.csv'],
  ['A_factures_clients.xlsx'],
  ['A_historique_paiements.csv'],
  ['lettrage_b2b_factures.csv', ofToday],
  ['lettrage_b2b_paiements.csv', ofToday],
  ['lettrage_b2b_balance_client.csv', ofToday],
])('%s: the same again changes nothing, undoing it restores everything', async ([name, options]) => {
  const context = makeImportContext();
  const empty = dump(context);
  const first = await importFile(context, sample(name), options);
  const [before, rows] = [content(context), dump(context)];
  const again = await importFile(context, sample(name), options);
  expect(again).toMatchObject({
    documents: { new: 0, changed: 0, settled: 0 },
    allocations: { new: 0, voided: 0 },
    control: { differenceCents: 0 },
  });
  expect(content(context)).toEqual(before);
  await undo(context, again.batchId);
  expect(dump(context)).toEqual(rows);
  await undo(context, first.batchId);
  expect(dump(context)).toEqual(empty);
});
