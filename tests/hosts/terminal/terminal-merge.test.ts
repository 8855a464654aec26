import { join } from 'node:path';
import { expect, test } from 'vitest';
import { amiable, ledger2024, makeFolder } from './terminal-process.ts';
import * as shapes from './terminal-shapes.ts';

const folder = makeFolder();
const firm = join(folder, 'Fusion.amiable');
const onFirm = (...words: string[]) => amiable(folder, ...words, '--firm', firm, '--json');

test('two customers are united and separated again; their codes still find them', async () => {
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  await onFirm('import', ledger2024);
  const total = async () => {
    const rows = shapes.customers.parse((await onFirm('customers')).json());
    return { count: rows.length, openCents: rows.reduce((sum, { openCents }) => sum + openCents, 0) };
  };
  const tooLong = await onFirm('customers', 'separate', 'C'.repeat(41));
  expect(tooLong).toMatchObject({ code: 1, stdout: '' });
  expect(JSON.parse(tooLong.stderr)).toMatchObject({
    error: { code: 'validation', reason: 'tooLong', details: { field: 'code', most: 40 } },
  });
  expect(tooLong.stderr).toMatch(/«\sCode\s»\s: 40 caractères au plus/);
  const preview = shapes.merged.parse((await onFirm('customers', 'merge', 'C00019', 'C00012', '--dry-run')).json());
  expect(preview).toMatchObject({ from: { code: 'C00019' }, into: { code: 'C00012' }, merged: false });
  expect(await total()).toEqual({ count: 28, openCents: 42940218 });
  const merged = shapes.merged.parse((await onFirm('customers', 'merge', 'C00019', 'C00012')).json());
  expect(merged).toEqual({ ...preview, merged: true });
  expect(await total()).toEqual({ count: 27, openCents: 42940218 });
  const documents = shapes.documents.parse((await onFirm('documents', '--customer', 'C00019')).json());
  expect(new Set(documents.map(({ customer }) => customer))).toEqual(new Set(['C00012']));
  expect((await onFirm('check')).code).toBe(0);
  expect((await onFirm('customers', 'separate', 'C00019')).json()).toMatchObject({ code: 'C00019', separated: true });
  expect(await total()).toEqual({ count: 28, openCents: 42940218 });
});
