import { expect, test } from 'vitest';
import { importFile, makeImportContext, stage } from '../set-up/import-steps.ts';
import { openList } from '../set-up/list-samples.ts';

test('a list is said to be imported already only where its file is the same', async () => {
  const context = makeImportContext();
  const table = { asOf: '2025-06-30' } as const;
  await importFile(context, openList('juin.csv', 'C1;Dupont;F1;03/04/2025;05/06/2025;120,00;120,00'), { table });
  const other = openList('corrige.csv', 'C1;Dupont;F1;03/04/2025;05/06/2025;120,00;70,00');
  expect((await stage(context, other, { table })).alreadyImportedAs).toBeNull();
  const again = openList('copie.csv', 'C1;Dupont;F1;03/04/2025;05/06/2025;120,00;120,00');
  expect((await stage(context, again, { table })).alreadyImportedAs).toBe('juin.csv');
});
