import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import type { ListOptions } from '../../../shared/contract/imports/open-items.ts';
import type { TestContext } from '../../make-context.ts';
import { workbookOf } from '../../workbook.ts';
import { importFile, makeFile, makeImportContext, stage } from '../set-up/import-steps.ts';
import { openTotal } from '../set-up/list-samples.ts';

const heading = ['Code client', 'N° pièce', 'Date', 'Échéance', 'Reste dû'];
const sheets = [
  { name: 'Lisez-moi', rows: [['Encours au 30/06/2025'], ['Feuille 2 : le siège']] },
  {
    name: 'Siège & dépôt',
    rows: [heading, ['C1', 'F1', '15/01/2025', '14/02/2025', 100.5], ['C2', 'F2', '15/01/2025', '14/02/2025', 50]],
  },
  { name: 'Agence', rows: [heading, ['C3', 'F3', '16/01/2025', '15/02/2025', 7]] },
  {
    name: 'Ancien',
    isHidden: true,
    rows: [
      [...heading, 'Devise', 'Libellé'],
      ['C9', 'F9', '16/01/2020', '15/02/2020', 9_999, 'EUR', 'vieux'],
    ],
  },
];
const june = makeFile('encours-2025-06-30.xlsx', workbookOf(sheets));

async function inspect(context: TestContext, path: string, options: ListOptions = {}) {
  const fileToken = context.choose(path, path.split('/').at(-1) ?? '');
  const found = await call(
    importsHandlers.inspect,
    { source: { fileToken }, options: { table: options } },
    { context },
  );
  if (found.kind !== 'openItems') throw new Error('no table');
  return found;
}

test('the sheet that says the most is read, a hidden one only when asked for', async () => {
  const context = makeImportContext();
  const found = await inspect(context, june);
  expect(found.sheet).toBe('Siège & dépôt');
  expect(found.sheets).toEqual([
    { name: 'Lisez-moi', rows: 2, isHidden: false },
    { name: 'Siège & dépôt', rows: 3, isHidden: false },
    { name: 'Agence', rows: 2, isHidden: false },
    { name: 'Ancien', rows: 2, isHidden: true },
  ]);
  expect(found.openCents).toBe(15_050);
  expect(await inspect(context, june, { sheet: 'Ancien' })).toMatchObject({ sheet: 'Ancien', openCents: 999_900 });
  const only = makeFile('cachée.xlsx', workbookOf(sheets.slice(3)));
  expect(await inspect(context, only)).toMatchObject({ sheet: 'Ancien', openCents: 999_900 });
});

test('the choice of a sheet is remembered for workbooks built alike, and can be taken back', async () => {
  const context = makeImportContext();
  await importFile(context, june, { table: { sheet: 'Agence' } });
  expect(openTotal(context)).toEqual({ cents: 700, documents: 1 });
  const later = makeFile('encours-2025-07-31.xlsx', workbookOf(sheets));
  expect((await inspect(context, later)).sheet).toBe('Agence');
  expect((await inspect(context, later, { sheet: 'Siège & dépôt' })).sheet).toBe('Siège & dépôt');
  const other = makeFile('autre-2025-07-31.xlsx', workbookOf(sheets.slice(1)));
  expect((await inspect(context, other)).sheet).toBe('Siège & dépôt');
});

test('a sheet that is not there is refused, with those that are', async () => {
  const context = makeImportContext();
  await expect(stage(context, june, { table: { sheet: 'Siege' } })).rejects.toMatchObject({
    data: { reason: 'sheet', details: { name: 'Siege', names: 'Lisez-moi, Siège & dépôt, Agence, Ancien' } },
  });
  const text = makeFile('encours.csv', 'Code client;N° pièce;Reste dû\nC1;F1;1,00\n');
  await expect(stage(context, text, { table: { sheet: 'Agence' } })).rejects.toMatchObject({
    data: { reason: 'noSheets' },
  });
});
