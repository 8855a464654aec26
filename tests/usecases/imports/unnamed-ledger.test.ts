import { expect, test } from 'vitest';
import { legalNames } from '../../../shared/domain/imports/ledger-columns.ts';
import { cash, fecText, sale } from '../../fec-text.ts';
import { workbookOf } from '../../workbook.ts';
import { importFile, makeFile, makeImportContext, rowsOf } from '../set-up/import-steps.ts';

const rows = [
  ...sale({ entry: '1', on: '2025-02-10', customer: 'C1', name: 'Lilas', reference: 'F1', cents: 12_000 }),
  ...cash({ entry: '2', on: '2025-03-10', customer: 'C1', name: 'Lilas', reference: 'V1', cents: -5_000 }),
];
const cells = fecText(rows)
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split('\t'));
const headings = [
  legalNames.map((_, index) => `Zone ${index + 1}`),
  'Jnl;Lib jnl;No;Jour;Cpt;Nom cpt;Tiers;Nom tiers;Ref;Dt;Lib;D;C;L;DL;V;M;I'.split(';'),
];
const named = headings.map((heading) => [heading, ...cells.slice(1)]);
const files = named.flatMap((table, index) => [
  ...['\t', '|', ';', ','].map((delimiter) => {
    const quoted = (cell: string) => (cell.includes(delimiter) ? `"${cell}"` : cell);
    const text = table.map((row) => row.map(quoted).join(delimiter)).join('\r\n');
    return [`names ${index}, cut by ${JSON.stringify(delimiter)}`, makeFile('export.txt', text)] as const;
  }),
  [`names ${index}, workbook`, makeFile('export.xlsx', workbookOf([{ name: 'Feuille', rows: table }]))] as const,
]);

test.each(files)('eighteen columns in the legal order are a ledger whatever they are called: %s', async (_, path) => {
  const context = makeImportContext();
  const { kind, fileIssues, control } = await importFile(context, path);
  expect([kind, control.openCents, control.differenceCents]).toEqual(['ledger', 7_000, 0]);
  expect(rowsOf(context, 'select code, name from customers')).toEqual([{ code: 'C1', name: 'Lilas' }]);
  expect(fileIssues.map(({ code }) => code)).toContain('headingsMeant');
});
