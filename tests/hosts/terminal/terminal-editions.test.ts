import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { amiable, ledger2024, makeFolder } from './terminal-process.ts';

const folder = makeFolder();
const firm = join(folder, 'Mercier.amiable');
const editions = (command: string, ...words: string[]) =>
  amiable(folder, 'editions', command, '--firm', firm, '--today', '2024-12-31', ...words);

const amounts = z.record(z.string(), z.int());
const listed = z.array(
  z.strictObject({
    number: z.int(),
    asOf: z.string(),
    knownAt: z.string(),
    recordedAt: z.string(),
    sha256: z.string(),
    currencies: z.array(z.strictObject({ currency: z.string(), totalCents: z.int(), customerCount: z.int() })),
  }),
);
const shown = z.object({
  number: z.int(),
  sha256: z.string(),
  rows: z.array(z.object({ code: z.string(), columns: amounts, totalCents: z.int() })),
});
const compared = z.object({
  before: z.int(),
  after: z.int(),
  differing: z.array(z.string()),
  currencies: z.array(
    z.object({ before: z.object({ totalCents: z.int() }), after: z.object({ totalCents: z.int() }) }),
  ),
  rows: z.array(
    z.object({
      before: z.object({ totalCents: z.int() }).nullable(),
      after: z.object({ totalCents: z.int() }).nullable(),
    }),
  ),
});

beforeAll(async () => {
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  await amiable(folder, 'import', ledger2024, '--firm', firm);
});

test('balances are closed, listed, read again and compared, and written to files', async () => {
  const closed = z.strictObject({ number: z.int(), asOf: z.string(), sha256: z.string() });
  const june = closed.parse((await editions('close', '--as-of', '2024-06-30', '--json')).json());
  const december = closed.parse((await editions('close', '--as-of', '2024-12-31', '--json')).json());
  expect([june.number, december.number]).toEqual([1, 2]);
  const list = listed.parse((await editions('list', '--json')).json());
  expect(list.map(({ number, sha256 }) => [number, sha256])).toEqual([
    [2, december.sha256],
    [1, june.sha256],
  ]);
  expect(list[0]?.currencies[0]?.totalCents).toBe(42940218);

  const file = join(folder, 'edition.csv');
  const edition = shown.parse((await editions('show', '--number', '2', '--out', file, '--json')).json());
  expect(edition.rows.reduce((sum, { totalCents }) => sum + totalCents, 0)).toBe(42940218);
  const csv = readFileSync(file, 'utf8');
  expect(csv).toContain(december.sha256);
  for (const { code } of edition.rows) expect(csv).toContain(`\r\n${code};`);

  const both = compared.parse((await editions('compare', '--before', '1', '--after', '2', '--json')).json());
  const sum = (cents: (row: (typeof both.rows)[number]) => number | undefined) =>
    both.rows.reduce((total, row) => total + (cents(row) ?? 0), 0);
  expect(sum((row) => row.before?.totalCents)).toBe(both.currencies[0]?.before.totalCents);
  expect(sum((row) => row.after?.totalCents)).toBe(42940218);
  const pdf = join(folder, 'comparaison.pdf');
  const printed = await editions('compare', '--before', '1', '--after', '2', '--out', pdf);
  expect(printed.stdout).toContain('Écart');
  expect(readFileSync(pdf, 'latin1').slice(0, 5)).toBe('%PDF-');
});

test('an unknown edition and a file of another kind are refused', async () => {
  expect(await editions('show', '--number', '99')).toMatchObject({ code: 1, stdout: '' });
  const wrong = await editions('show', '--number', '1', '--out', join(folder, 'edition.doc'));
  expect([wrong.code, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toContain('.pdf, .xlsx, .csv');
});
