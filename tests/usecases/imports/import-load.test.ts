import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  content,
  importFile,
  load,
  makeFile,
  makeImportContext,
  rowsOf,
  samples,
  year1,
  year2,
} from '../set-up/import-steps.ts';

const list = join(samples, '../ar/A_factures_clients.xlsx');
const files = [year1, year2, year1, list];

test('loading a file at once gives what staging and applying it give', async () => {
  const [byStep, atOnce] = [makeImportContext(), makeImportContext()];
  for (const path of files) expect(await load(atOnce, path)).toEqual(await importFile(byStep, path));
  expect(content(atOnce)).toEqual(content(byStep));
  const kept = [
    'select id, line_number, code, details, raw from import_issues order by id',
    'select headings_hash, mapping from import_mappings order by id',
    'select id, state, sha256, row_count, issue_count, summary from import_batches order by id',
    // The seal of an import contains the instant at which it was applied, and loading in one step reads the clock less often.
    "select kind, subject_id, json_remove(data, '$.importSeal') from events where kind like 'imports.%' order by id",
  ];
  for (const sql of kept) expect(rowsOf(atOnce, sql)).toEqual(rowsOf(byStep, sql));
});

test('a file that cannot be loaded leaves nothing', async () => {
  const context = makeImportContext();
  await expect(load(context, makeFile('words.txt', 'hello\nworld\n'))).rejects.toMatchObject({ code: 'file_format' });
  expect(rowsOf(context, 'select id from import_batches')).toEqual([]);
});
