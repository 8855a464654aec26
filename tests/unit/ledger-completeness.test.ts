import { expect, test } from 'vitest';
import { legalNames } from '../../shared/domain/imports/ledger-columns.ts';
import { cash, type FecRow, fecFields, fecText, sale } from '../fec-text.ts';
import { read, rows } from './ledger-reading.ts';

const codes = ['noCustomerLines', 'onlyCustomerAccounts', 'unbalancedEntries', 'noPayments', 'noSales', 'provisional'];

/** What is said of an export that is not whole; every line of it is validated, unless `validOn` says otherwise. */
async function said(list: readonly FecRow[], validOn = (_index: number) => '20241231') {
  const fields = list.map((row, index) => fecFields(row).with(legalNames.indexOf('ValidDate'), validOn(index)));
  const text = [legalNames, ...fields].map((row) => `${row.join('\t')}\r\n`).join('');
  const { fileIssues } = await read(text);
  return fileIssues.filter(({ code }) => codes.includes(code));
}

test('a whole export is left alone', async () => {
  expect(await said(rows)).toEqual([]);
});

test('an entry without some of its lines is named, whatever the order of the lines', async () => {
  const cut = rows.filter(({ account, entry }) => !(account === '706000' && entry === '2'));
  const details = { count: 1, entries: 'VE 2' };
  expect(await said(cut)).toEqual([{ code: 'unbalancedEntries', details }]);
  expect(await said(cut.toSorted((a, b) => a.account.localeCompare(b.account)))).toEqual([
    { code: 'unbalancedEntries', details },
  ]);
});

test('lines numbered one by one balance with the others of their journal and day', async () => {
  const numbered = Array.from({ length: 6 }, (_, sold) =>
    sale({ entry: '', on: '2024-03-01', customer: 'C1', reference: `F${sold}`, cents: 1_000 + sold }),
  ).flat();
  const payment = cash({ entry: '', on: '2024-04-01', customer: 'C1', reference: 'P1', cents: -1_000 });
  const each = [...numbered, ...payment].map((row, index) => ({ ...row, entry: String(index + 1), reference: '' }));
  expect(await said(each)).toEqual([]);
});

test('customer accounts alone, sales alone and payments alone are said', async () => {
  expect(await said(rows.filter(({ account }) => account.startsWith('411')))).toEqual([
    { code: 'onlyCustomerAccounts', details: {} },
  ]);
  const of = (journal: string) => rows.filter((row) => row.journal === journal);
  expect(await said(of('VE'))).toEqual([{ code: 'noPayments', details: { journals: 'VE' } }]);
  expect(await said(of('BQ'))).toEqual([{ code: 'noSales', details: { journals: 'BQ' } }]);
});

test('an export whose customers are on no account of customers is said to hold no debt', async () => {
  const renamed = rows.map((row) => (row.account.startsWith('411') ? { ...row, account: '9DUPON' } : row));
  expect(await said(renamed)).toEqual([{ code: 'noCustomerLines', details: {} }]);
});

test('lines that are not validated make an export provisional; without the column nothing is known', async () => {
  expect(await said(rows, (index) => (index < 4 ? '20241231' : ''))).toEqual([
    { code: 'provisional', details: { count: 2, rows: 6 } },
  ]);
  const withoutColumn = fecText(rows)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split('\t').toSpliced(legalNames.indexOf('ValidDate'), 1).join('\t'));
  const { fileIssues } = await read(withoutColumn.join('\r\n'));
  expect(fileIssues.map(({ code }) => code)).not.toContain('provisional');
});
