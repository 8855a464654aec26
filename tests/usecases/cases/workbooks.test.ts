import { expect, test } from 'vitest';
import { importFile, rowsOf, stage } from '../set-up/import-steps.ts';
import { documentsOf, factsOf, firmOn, listOf, owedOn } from './list-case.ts';

test('a workbook whose cells bear no addresses is read', async () => {
  const name = '32-xlsx-without-cell-references';
  const context = firmOn('2026-03-31');
  const { issueCount } = await importFile(context, listOf(name, 'encours.xlsx'));
  expect(issueCount).toBe(0);
  expect(factsOf(name)).toMatchObject({ 'balance_2026-03-31': owedOn(context, '2026-03-31') });
  expect(Object.keys(owedOn(context, '2026-03-31'))).toEqual(['X1', 'X2']);
});

test('a workbook with a row at the end of the world is refused in one sentence, at once', async () => {
  const context = firmOn('2026-03-31');
  const started = performance.now();
  const before = process.memoryUsage().rss;
  await expect(stage(context, listOf('workbook-row-far-away', 'x-row-1e15.xlsx'))).rejects.toMatchObject({
    code: 'file_format',
    data: { reason: 'farCells' },
  });
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 ** 2);
  expect(rowsOf(context, 'select * from import_batches')).toEqual([]);
});

test('of several sheets the recent one is read, its two rows of headings together, and the choice is said', async () => {
  const name = '35-xlsx-wrong-sheet-chosen';
  const context = firmOn('2026-03-31');
  const done = await importFile(context, listOf(name, 'balance.xlsx'));
  const { fileIssues } = done;
  expect(done).toMatchObject({ issueCount: 0, asOf: '2026-02-28' });
  expect(factsOf(name)).toMatchObject({
    'balance_2026-03-31': owedOn(context, '2026-03-31'),
    names: { T1: rowsOf(context, "select name from customers where code = 'T1'")[0]?.name },
    issued_0000123: documentsOf(context).find(({ reference }) => reference === '0000123')?.issuedOn,
  });
  expect(documentsOf(context)).toMatchObject([{ dueOn: '2026-02-14' }, { reference: '1E5', dueOn: '2026-02-06' }]);
  expect(fileIssues).toContainEqual({
    code: 'sheet',
    details: { sheet: 'Encours', others: 'Sommaire, Archive 2020' },
  });
});
