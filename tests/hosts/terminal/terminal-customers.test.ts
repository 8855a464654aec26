import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { amiable, ledger2024, makeFolder } from './terminal-process.ts';
import * as shapes from './terminal-shapes.ts';

const list = resolve('tests/fixtures/customers/clients_cp1252.csv');

test('a list of customers is known by its headings, previewed, applied, kept or replaced, and undone', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  await amiable(folder, 'import', '--firm', firm, ledger2024);
  const run = async (...words: string[]) => {
    const { code, json } = await amiable(folder, 'import', '--firm', firm, ...words, '--json');
    expect(code).toBe(0);
    return shapes.importedCustomers.parse(json());
  };
  const filled = { new: 1, completed: 5, changed: 0, unchanged: 0, unmatched: 1 };
  expect(await run(list, '--dry-run')).toMatchObject({ batchId: null, customers: filled });
  const done = await run(list);
  expect(done).toMatchObject({ kind: 'customers', encoding: 'windows-1252', rows: 8, customers: filled });
  expect(done.issues.map(({ line, code }) => `${line} ${code}`)).toContain('7 badSiret');

  // Two columns that might be anything, said to be customers.
  const other = join(folder, 'villes.csv');
  writeFileSync(other, 'Code;Ville\nC00001;Cesson\nX1;Lille\n');
  const replaced = await run(other, '--kind', 'customers', '--create', 'none', '--replace');
  expect(replaced.customers).toMatchObject({ new: 0, completed: 0, changed: 1, unmatched: 1 });
  const undone = await amiable(folder, 'undo-import', '--firm', firm, '--batch', String(replaced.batchId), '--json');
  expect(shapes.undone.parse(undone.json())).toMatchObject({ undone: true });

  const refused = await amiable(folder, 'import', '--firm', firm, '--kind', 'customers', ledger2024);
  expect([refused.code, refused.stdout]).toEqual([1, '']);
});
