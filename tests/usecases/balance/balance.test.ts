import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPreferences, writePreferences } from '../../../electron/app/preferences.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { addCustomer, addInvoice } from '../set-up/collection-ledger.ts';
import { importFile, makeImportContext, samples, undo, year1, year2 } from '../set-up/import-steps.ts';

import { clientOf, differences, eur, smallLedger } from '../set-up/small-ledger.ts';

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
    expect(differences(await client.balance.control({ asOf }))).toEqual({ columns: 0, ledger: 0 });
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
  const { knownAt } = known;
  expect(differences(await client.balance.control({ asOf: '2025-03-31', knownAt }))).toEqual({ columns: 0, ledger: 0 });
});

test('a document that stays after its lines are gone is a difference, named; one entered manually is not', async () => {
  const context = makeImportContext();
  const { batchId } = await importFile(context, year1);
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm');
  const typed = addCustomer(db, 'TYPED');
  addInvoice(db, typed, 'M1', 12_345, '2024-11-30', { bookedOn: '2024-10-31' });
  const client = clientOf(context);
  expect(differences(await client.balance.control({ asOf: '2024-12-31' }))).toEqual({ columns: 0, ledger: 0 });
  addInvoice(db, typed, 'L1', 1_000, '2024-11-30', { bookedOn: '2024-10-31', batchId });
  const { checks } = await client.balance.control({ asOf: '2024-12-31' });
  expect(checks.find((check) => check.name === 'ledger')).toEqual({
    name: 'ledger',
    differenceCents: 1_000,
    items: [
      { customer: 'TYPED', name: 'Client TYPED', expectedCents: 12_345, actualCents: 13_345, differenceCents: 1_000 },
    ],
    refused: [],
    unknownCount: 0,
    manualCents: 12_345,
    list: null,
  });
});

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
      disputedCents: 0,
      creditLimitCents: null,
      overLimitCents: null,
      isMiscellaneous: false,
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
  expect(text.startsWith('\ufeffBalance âgée au 30/06/2025;Atelier Mercier SAS\r\n')).toBe(true);
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
  const { appFolder } = context.platform;
  writePreferences(appFolder, { ...readPreferences(appFolder), language: 'en' });
  await clientOf(context).balance.export({ asOf: '2025-06-30', format: 'csv', search: 'ete' });
  const text = new TextDecoder().decode(context.made[0]?.content);
  expect(text).toContain('Aged balance at 30/06/2025;');
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
  const client = clientOf(context);
  expect((await client.balance.get({ asOf: '2024-12-31' })).currencies).toEqual([]);
  expect(differences(await client.balance.control({ asOf: '2024-12-31' }))).toEqual({ columns: 0, ledger: 0 });
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
        expect(differences(await client.balance.control({ asOf, knownAt }))).toEqual({ columns: 0, ledger: 0 });
  }
});

test('a date to come shows what will be late then', async () => {
  const client = clientOf(smallLedger());
  const { totals } = eur(await client.balance.get({ asOf: '2025-09-30' }));
  expect(totals).toMatchObject({ notDue: 0, lateOver90: 14_700, late61to90: 0 });
});
