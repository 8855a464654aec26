import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documents, holds } from '../../db/schema.ts';
import { balanceHandlers } from '../../electron/handlers/balance.ts';
import { documentsHandlers } from '../../electron/handlers/documents.ts';
import { firmHandlers } from '../../electron/handlers/firm.ts';
import { writePreferences } from '../../electron/handlers/preferences.ts';
import type { BalanceReport } from '../../shared/contract/balance.ts';
import { addDays } from '../../shared/domain/days.ts';
import type { TestContext } from '../make-context.ts';
import { addCustomer, addInvoice, collectionContext, pay } from './collection-ledger.ts';
import { importFile, makeImportContext, samples, undo, year1, year2 } from './import-steps.ts';

const clientOf = (context: TestContext) =>
  createRouterClient({ balance: balanceHandlers, documents: documentsHandlers }, { context });

const eur = (report: BalanceReport) => {
  const block = report.currencies.find(({ currency }) => currency === 'EUR');
  if (!block) throw new Error('nothing in euros');
  return block;
};
const differences = (report: BalanceReport) =>
  Object.fromEntries(report.checks.map((check) => [check.name, check.differenceCents]));

test('both years imported: the balance ties to account 411 on every month end, and to the truth of the samples', async () => {
  const context = makeImportContext();
  await importFile(context, year1);
  await importFile(context, year2);
  const client = clientOf(context);
  for (const asOf of ['2024-12-31', '2025-06-30']) {
    const { customers, totals } = JSON.parse(readFileSync(join(samples, `A_truth_${asOf}.json`), 'utf8'));
    const report = await client.balance.get({ asOf, limit: 500 });
    expect(eur(report).totalCents).toBe(Math.round(totals.balance_411 * 100));
    const balances = new Map(eur(report).rows.map((row) => [row.code, row.totalCents]));
    for (const { aux, balance_411 } of customers) expect(balances.get(aux) ?? 0).toBe(Math.round(balance_411 * 100));
  }
  for (let asOf = '2023-12-31'; asOf < '2026-02-01'; asOf = addDays(asOf, 30))
    expect(differences(await client.balance.get({ asOf }))).toEqual({ columns: 0, ledger: 0 });
});

test('what was known before an import can still be asked', async () => {
  const context = makeImportContext();
  const before = context.now();
  await importFile(context, year1);
  const known = await clientOf(context).balance.get({ asOf: '2024-12-31' });
  await importFile(context, year2);
  const client = clientOf(context);
  expect((await client.balance.get({ asOf: '2024-12-31', knownAt: before })).currencies).toEqual([]);
  const later = await client.balance.get({ asOf: '2025-03-31', knownAt: known.knownAt });
  expect(eur(later).totalCents).toBe(eur(known).totalCents);
  expect(differences(later)).toEqual({ columns: 0, ledger: 0 });
});

test('a document that stays after its lines are gone is a difference, named; one typed by hand is not', async () => {
  const context = makeImportContext();
  const { batchId } = await importFile(context, year1);
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm');
  const typed = addCustomer(db, 'TYPED');
  addInvoice(db, typed, 'M1', 12_345, '2024-11-30', { bookedOn: '2024-10-31' });
  const client = clientOf(context);
  expect(differences(await client.balance.get({ asOf: '2024-12-31' }))).toEqual({ columns: 0, ledger: 0 });
  addInvoice(db, typed, 'L1', 1_000, '2024-11-30', { bookedOn: '2024-10-31', batchId });
  const { checks } = await client.balance.get({ asOf: '2024-12-31', search: 'nobody' });
  expect(checks.find((check) => check.name === 'ledger')).toEqual({
    name: 'ledger',
    differenceCents: 1_000,
    items: [
      { customer: 'TYPED', name: 'Client TYPED', expectedCents: 12_345, actualCents: 13_345, differenceCents: 1_000 },
    ],
  });
});

/** Two customers at 30 June 2025: one with something in every column, one who owes nothing any more. */
function smallLedger() {
  const context = collectionContext();
  const { db } = context;
  const ete = addCustomer(db, 'ETE', { name: 'Société =Été; "Sud"', searchText: 'societe =ete; "sud" ete' });
  addInvoice(db, ete, 'F0', 100, '2025-06-30');
  const part = addInvoice(db, ete, 'F1', 1_000, '2025-06-29');
  pay(db, ete, part, 400, '2025-03-01');
  addInvoice(db, ete, 'F2', 2_000, '2025-05-30');
  addInvoice(db, ete, 'F3', 3_000, '2025-05-01');
  addInvoice(db, ete, 'F4', 4_000, '2025-03-31');
  addInvoice(db, ete, 'F5', 5_000, '2025-01-01');
  addInvoice(db, ete, 'F6', 6_000, null);
  addInvoice(db, ete, 'A1', 70, null, { kind: 'creditNote', side: 'credit' });
  addInvoice(db, ete, 'R1', 80, null, { kind: 'payment', side: 'credit' });
  addInvoice(db, ete, 'D1', 90, null, { kind: 'deposit', side: 'credit' });
  addInvoice(db, ete, 'U1', 123_456, '2025-01-31', { currency: 'USD' });
  const paid = addCustomer(db, 'PAYE');
  pay(db, paid, addInvoice(db, paid, 'F7', 900, '2025-02-28'), 900, '2025-06-30');
  return context;
}

test('each open document is in one column, the rest of a part payment in the column of its own due date', async () => {
  const report = await clientOf(smallLedger()).balance.get({ asOf: '2025-06-30' });
  expect(report.currencies.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
  expect(eur(report).rows).toEqual([
    {
      customerId: 1,
      code: 'ETE',
      name: 'Société =Été; "Sud"',
      group: '',
      columns: {
        notDue: 100,
        late1to30: 600,
        late31to60: 5_000,
        late61to90: 0,
        lateOver90: 9_000,
        noDueDate: 6_000,
        creditNotes: -70,
        payments: -80,
        deposits: -90,
      },
      totalCents: 20_460,
    },
  ]);
  const [, dollars] = report.currencies;
  expect(dollars?.totalCents).toBe(123_456);
});

test('the day before a payment the invoice is there, the day of it no more', async () => {
  const client = clientOf(smallLedger());
  const codes = async (asOf: string) => eur(await client.balance.get({ asOf })).rows.map((row) => row.code);
  expect(await codes('2025-06-29')).toEqual(['PAYE', 'ETE']);
  expect(await codes('2025-06-30')).toEqual(['ETE']);
});

test('the age counted from the issue date leaves nothing undated; other limits give other columns', async () => {
  const report = await clientOf(smallLedger()).balance.get({ asOf: '2025-06-30', basis: 'issue', buckets: [10, 365] });
  expect(report.columns).toEqual(
    'notDue late1to10 late11to365 lateOver365 noDueDate creditNotes payments deposits'.split(' '),
  );
  expect(eur(report).totals).toMatchObject({ late11to365: 20_700, noDueDate: 0 });
});

test('limits that do not increase, or an instant that is none, are refused', async () => {
  const client = clientOf(smallLedger());
  const refused = (input: object) => expect(client.balance.get({ asOf: '2025-06-30', ...input })).rejects;
  await refused({ buckets: [60, 30] }).toMatchObject({ code: 'validation', data: { reason: 'buckets' } });
  await refused({ knownAt: 'yesterday' }).toMatchObject({ code: 'validation', data: { reason: 'knownAt' } });
});

test('the CSV holds what the screen shows, opens in a French spreadsheet and runs no formula', async () => {
  const context = smallLedger();
  await clientOf(context).balance.export({ asOf: '2025-06-30', format: 'csv' });
  const [file] = context.made;
  expect(file?.name).toBe('balance-agee-2025-06-30.csv');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.content);
  expect(text.startsWith('\ufeffBalance âgée;Atelier Mercier SAS\r\n')).toBe(true);
  const lines = text.slice(1).split('\r\n');
  expect(lines).toContain('Date d’arrêté;30/06/2025');
  expect(lines).toContain(
    'Code client;Client;Devise;Non échu;1 à 30 j;31 à 60 j;61 à 90 j;Plus de 90 j;Sans échéance;Avoirs non imputés;Règlements non imputés;Acomptes;Total',
  );
  expect(lines).toContain('ETE;"Société =Été; ""Sud""";EUR;1,00;6,00;50,00;0,00;90,00;60,00;-0,70;-0,80;-0,90;204,60');
  expect(lines).toContain(';Total EUR;EUR;1,00;6,00;50,00;0,00;90,00;60,00;-0,70;-0,80;-0,90;204,60');
  expect(lines).toContain('Écart des colonnes\u00a0: 0,00\u00a0€');
});

test('the language of the application is that of its exports', async () => {
  const context = smallLedger();
  writePreferences(context.platform.appFolder, { language: 'en', theme: 'system' });
  await clientOf(context).balance.export({ asOf: '2025-06-30', format: 'csv', search: 'ete' });
  const text = new TextDecoder().decode(context.made[0]?.content);
  expect(text).toContain('Aged balance;');
  expect(text).toContain('Search;ete\r\n');
});

test('the PDF is made of the same balance', async () => {
  const context = smallLedger();
  await clientOf(context).balance.export({ asOf: '2025-06-30', format: 'pdf' });
  const [file] = context.made;
  expect(file?.name).toBe('balance-agee-2025-06-30.pdf');
  expect(new TextDecoder('latin1').decode(file?.content.slice(0, 5))).toBe('%PDF-');
});

test('the documents of a day are those of its balance', async () => {
  const client = clientOf(smallLedger());
  const { rows, totalOpenCents } = await client.documents.list({ openOnly: true, asOf: '2025-06-29', limit: 500 });
  expect(totalOpenCents).toBe(eur(await client.balance.get({ asOf: '2025-06-29' })).totalCents);
  expect(rows.find((row) => row.reference === 'F7')?.openCents).toBe(900);
  expect(rows.find((row) => row.reference === 'F1')?.openCents).toBe(600);
});

test('undoing an import takes its lines and documents out of the balance together', async () => {
  const context = makeImportContext();
  const { batchId } = await importFile(context, year1);
  await undo(context, batchId);
  const report = await clientOf(context).balance.get({ asOf: '2024-12-31' });
  expect(report.currencies).toEqual([]);
  expect(differences(report)).toEqual({ columns: 0, ledger: 0 });
});

test('as known then, the balance ties to the accounts of the files imported by then, whatever their order', async () => {
  for (const files of [
    [year1, year2],
    [year2, year1],
  ]) {
    const context = makeImportContext();
    const instants: string[] = [];
    for (const file of files) {
      await importFile(context, file);
      instants.push(context.now());
    }
    const client = clientOf(context);
    for (const knownAt of instants)
      for (let asOf = '2024-01-31'; asOf < '2026-02-01'; asOf = addDays(asOf, 61))
        expect(differences(await client.balance.get({ asOf, knownAt }))).toEqual({ columns: 0, ledger: 0 });
  }
});

test('a date to come shows what will be late then', async () => {
  const client = clientOf(smallLedger());
  const { totals } = eur(await client.balance.get({ asOf: '2025-09-30' }));
  expect(totals).toMatchObject({ notDue: 0, lateOver90: 14_700, late61to90: 0 });
});

/** A dispute on F3 alone, one on all of another customer until yesterday, and a doubtful F4. */
function ledgerInDispute() {
  const context = smallLedger();
  const { db } = context;
  const hold = { kind: 'dispute', reason: 'prix', recordedAt: '2025-06-10T08:00:00.000Z' } as const;
  const other = addCustomer(db, 'AUTRE');
  addInvoice(db, other, 'G1', 700, '2025-06-20');
  db.insert(holds)
    .values([
      { ...hold, customerId: 1, documentId: 4, untilOn: '2025-07-31' },
      { ...hold, customerId: other, untilOn: '2025-06-29' },
    ])
    .run();
  db.update(documents).set({ isDoubtful: true }).where(eq(documents.reference, 'F4')).run();
  return context;
}

test('disputed and doubtful receivables are counted, left out or alone, and what is left out is said', async () => {
  const client = clientOf(ledgerInDispute());
  const ask = async (input: object) => {
    const report = await client.balance.get({ asOf: '2025-06-30', currency: 'EUR', ...input });
    return { total: eur(report).totalCents, leftOut: report.leftOut, ...differences(report) };
  };
  const ties = { columns: 0, ledger: 0 };
  const whole = 20_460 + 700;
  expect(await ask({})).toEqual({ total: whole, leftOut: [], ...ties });
  expect(await ask({ disputed: 'excluded' })).toEqual({
    total: whole - 2_000,
    leftOut: [{ reason: 'disputed', currency: 'EUR', cents: 2_000 }],
    ...ties,
  });
  expect(await ask({ disputed: 'only' })).toMatchObject({ total: 2_000, ...ties });
  expect(await ask({ doubtful: 'excluded', disputed: 'excluded' })).toEqual({
    total: whole - 2_000 - 4_000,
    leftOut: [
      { reason: 'disputed', currency: 'EUR', cents: 2_000 },
      { reason: 'doubtful', currency: 'EUR', cents: 4_000 },
    ],
    ...ties,
  });
  expect(await ask({ doubtful: 'only' })).toMatchObject({ total: 4_000, ...ties });
  expect(await ask({ disputed: 'only', knownAt: '2025-06-29' })).toMatchObject({ total: 2_700 });
  expect(await ask({ disputed: 'excluded', knownAt: '2025-06-05' })).toMatchObject({ leftOut: [] });
});

test('credits deducted reduce the oldest documents and leave no credit beside a debt', async () => {
  const client = clientOf(smallLedger());
  const { totals, totalCents } = eur(await client.balance.get({ asOf: '2025-06-30', credits: 'deducted' }));
  expect(totals).toMatchObject({ lateOver90: 9_000 - 240, creditNotes: 0, payments: 0, deposits: 0 });
  expect(totalCents).toBe(20_460);
});

test('grouped by salesperson, subtotals come before their customers, on screen as in the CSV', async () => {
  const context = smallLedger();
  const { db } = context;
  const one = addCustomer(db, 'UN', { salesperson: 'Durand' });
  const two = addCustomer(db, 'DEUX', { salesperson: 'Durand' });
  addInvoice(db, one, 'G1', 700, '2025-06-20');
  addInvoice(db, two, 'G2', 300, '2025-07-20');
  const client = clientOf(context);
  const block = eur(await client.balance.get({ asOf: '2025-06-30', groupBy: 'salesperson', sort: 'code' }));
  expect(block.rows.map((row) => [row.code, row.group])).toEqual([
    ['DEUX', 'Durand'],
    ['UN', 'Durand'],
    ['ETE', ''],
  ]);
  expect(block.groups).toMatchObject([
    { key: 'Durand', totalCents: 1_000, customerCount: 2 },
    { key: '', totalCents: 20_460, customerCount: 1 },
  ]);
  await client.balance.export({ asOf: '2025-06-30', groupBy: 'salesperson', sort: 'code', format: 'csv' });
  const lines = new TextDecoder().decode(context.made[0]?.content).split('\r\n');
  const start = lines.findIndex((line) => line.startsWith(';Durand;EUR;3,00;7,00'));
  expect(lines.slice(start, start + 4).map((line) => line.split(';').slice(0, 2))).toEqual([
    ['', 'Durand'],
    ['DEUX', 'Client DEUX'],
    ['UN', 'Client UN'],
    ['', 'Sans commercial'],
  ]);
});

test('every amount of the balance opens the documents it is made of', async () => {
  const context = ledgerInDispute();
  const client = clientOf(context);
  for (const how of [{}, { credits: 'deducted' }, { disputed: 'excluded' }, { basis: 'issue' }] as const) {
    const parameters = { asOf: '2025-06-30', ...how };
    const report = await client.balance.get(parameters);
    for (const row of eur(report).rows)
      for (const column of report.columns) {
        const cell = await client.balance.documents({ ...parameters, customerId: row.customerId, column });
        const dollars = report.currencies.find(({ currency }) => currency === 'USD');
        const foreign = dollars?.rows.find(({ customerId }) => customerId === row.customerId)?.columns[column] ?? 0;
        expect(cell.totalCents).toBe((row.columns[column] ?? 0) + foreign);
        expect(cell.rows).toHaveLength(cell.count);
      }
  }
  const pages = { asOf: '2025-06-30', customerId: 1, column: 'lateOver90', limit: 1 };
  const first = await client.balance.documents(pages);
  const second = await client.balance.documents({ ...pages, cursor: first.nextCursor ?? '' });
  expect([...first.rows, ...second.rows].map(({ reference }) => reference)).toEqual(['F5', 'U1']);
});

test('the XLSX holds real numbers and dates, and a name like a formula stays text', async () => {
  const context = smallLedger();
  addInvoice(context.db, addCustomer(context.db, '=1+1', { name: '=HYPERLINK("x")' }), 'X1', 123_456, '2025-06-30');
  await clientOf(context).balance.export({ asOf: '2025-06-30', format: 'xlsx', sort: 'code' });
  const [file] = context.made;
  expect(file?.name).toBe('balance-agee-2025-06-30.xlsx');
  const parts = unzipSync(file?.content ?? new Uint8Array());
  const read = (name: string) => new TextDecoder().decode(parts[name]);
  const sheet = read('xl/worksheets/sheet1.xml');
  expect(sheet).not.toContain('<f>');
  expect(sheet).toMatch(/<pane [^>]*ySplit="5"[^>]*state="frozen"/);
  expect(sheet).toContain('<v>1234.56</v>');
  expect(sheet).toContain('<v>45838</v>');
  expect(`${sheet}${read('xl/sharedStrings.xml')}`).toContain('<t>=HYPERLINK("x")</t>');
});

test('the columns are those of the firm unless others are asked for', async () => {
  const context = smallLedger();
  const client = createRouterClient({ balance: balanceHandlers, firm: firmHandlers }, { context });
  await client.firm.setBuckets({ buckets: [15, 45] });
  expect((await client.firm.get()).buckets).toEqual([15, 45]);
  const columns = async (input: object) => (await client.balance.get({ asOf: '2025-06-30', ...input })).columns;
  expect((await columns({})).slice(0, 4)).toEqual(['notDue', 'late1to15', 'late16to45', 'lateOver45']);
  expect(await columns({ buckets: [30] })).toContain('lateOver30');
  await expect(client.firm.setBuckets({ buckets: [45, 15] })).rejects.toMatchObject({ data: { reason: 'buckets' } });
  await client.firm.setBuckets({ buckets: null });
  expect(await columns({})).toContain('late61to90');
});
