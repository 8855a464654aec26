import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { daysBetween } from '../../../shared/domain/values/days.ts';
import { workbookOf } from '../../workbook.ts';
import { importFile, makeFile, makeImportContext, rowsOf, stage } from '../set-up/import-steps.ts';
import { caseFile, caseFirm } from './case-firm.ts';

const name = '08-semicolon-fec';
const file = 'FEC_2026.csv';
const text = readFileSync(caseFile(name, file), 'utf8').replace('\ufeff', '');
const rows = text
  .trimEnd()
  .split(/\r?\n/)
  .map((line) => line.split(';'));

const facts =
  "select code, sum(case d.side when 'debit' then d.open_cents else -d.open_cents end) as cents, min(d.issued_on) as first from customers c join documents d on d.customer_id = c.id group by c.id";
const right = [{ code: 'C001', cents: 25_050, first: '2026-01-05' }];

test('a FEC cut by semicolons is read as the ledger it is', async () => {
  const { context, previews } = await caseFirm(name, [file]);
  expect(previews[0]).toMatchObject({ format: 'fecCsv', rows: 4, receivableRows: 2, issueCount: 0, fileIssues: [] });
  expect(rowsOf(context, facts)).toEqual(right);
});

const quoted = (cells: readonly string[], separator: string) =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator);
test.each([
  ['commas and quotes', rows.map((cells) => quoted(cells, ',')).join('\n')],
  ['tabs and quotes', rows.map((cells) => quoted(cells, '\t')).join('\r\n')],
  [
    'decimal points and commas',
    rows.map((cells) => cells.join(',').replaceAll(/,(\d+),(\d\d),(\d+),(\d\d),/g, ',$1.$2,$3.$4,')).join('\n'),
  ],
  ['titles above the heading', `Société Dupont;;\n\n${text}`],
  ['a semicolon, a quote and an end of line in a label', text.replace('Facture FA-1', '"Facture ""FA-1"";\nsuite"')],
  ['a quote that is never closed', text.replace('Facture FA-1', '"Facture FA-1')],
])('with %s too', async (_what, content) => {
  const context = makeImportContext();
  expect(await importFile(context, makeFile('fec.csv', content))).toMatchObject({ issueCount: 0 });
  expect(rowsOf(context, facts)).toEqual(right);
});

test('a workbook of the columns of a FEC is one, with days and amounts as a spreadsheet holds them', async () => {
  const typed = rows.slice(1).map((cells) =>
    cells.map((cell) => {
      const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell) ?? [];
      // A spreadsheet counts days from the end of 1899.
      if (year) return { value: daysBetween('1899-12-30', `${year}-${month}-${day}`), format: 'dd/mm/yyyy' };
      return /^\d+,\d\d$/.test(cell) ? Number(cell.replace(',', '.')) : cell;
    }),
  );
  const path = makeFile('fec.xlsx', workbookOf([{ name: 'FEC', rows: [rows[0] ?? [], ...typed] }]));
  const context = makeImportContext();
  expect(await importFile(context, path)).toMatchObject({ format: 'fecXlsx', encoding: 'xlsx', issueCount: 0 });
  expect(rowsOf(context, facts)).toEqual(right);
});

test.each([
  [
    'a piece number rounded',
    text.replaceAll('FA-1;05', '2,026E+14;05'),
    { reason: 'ledgerDamaged', details: { line: 2, column: 'PieceRef', value: '2,026E+14' } },
  ],
  [
    'an account rounded',
    text.replaceAll('411000', '4,11E+12'),
    { reason: 'ledgerDamaged', details: { line: 2, column: 'CompteNum', value: '4,11E+12' } },
  ],
  [
    'no room for the days',
    text.replaceAll('05/01/2026', '########'),
    { reason: 'ledgerDamaged', details: { line: 2, column: 'EcritureDate', value: '########' } },
  ],
  ['days turned', text.replaceAll('05/01/2026', '01/25/2026'), { reason: 'ledgerDates' }],
  [
    'some days turned',
    text.replaceAll('02/02/2026', '2/13/2026').replaceAll('05/01/2026', '13/01/2026').replace('2/13', '2/2'),
    { reason: 'ledgerDates' },
  ],
])('what a spreadsheet really damaged is refused, and said: %s', async (_what, content, data) => {
  const context = makeImportContext();
  await expect(stage(context, makeFile('fec.csv', content))).rejects.toMatchObject({ code: 'file_format', data });
  expect(rowsOf(context, 'select id from import_batches')).toEqual([]);
});

test('codes of uneven lengths, all numbers, may have lost their zeros: it is said', async () => {
  const uneven = text.replace(';C001;', ';1;').replace(';C001;', ';12;');
  const { fileIssues } = await stage(makeImportContext(), makeFile('fec.csv', uneven));
  expect(fileIssues).toEqual([{ code: 'unevenCodes', details: {} }]);
});
