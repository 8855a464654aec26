import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { amiable, ledger2024, makeFolder } from './terminal-process.ts';
import * as shapes from './terminal-shapes.ts';

test('a difference with the accounts is told with its cause and its lines, as JSON and as text', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  const onFirm = (command: string, ...words: string[]) => amiable(folder, command, '--firm', firm, ...words);
  await amiable(folder, 'firm', 'create', firm, '--name', 'Mercier', '--json');
  const spoilt = join(folder, '100000017FEC20241231.txt');
  writeFileSync(spoilt, readFileSync(ledger2024, 'latin1').replace('3255,61', '32x55,61'), 'latin1');
  await onFirm('import', spoilt, '--json');
  const { checks } = shapes.balance.parse((await onFirm('balance', '--as-of', '2024-12-31', '--json')).json());
  const line = { side: 'refused', source: 'refused', file: '100000017FEC20241231.txt', line: 2, cents: 325561 };
  expect(checks.flatMap(({ items }) => items)).toMatchObject([
    { customer: 'C00012', differenceCents: -325561, causes: [{ cause: 'refused', cents: -325561, lines: [line] }] },
  ]);
  const { stdout } = await onFirm('balance', '--as-of', '2024-12-31');
  const told = stdout.replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(told).toContain('−3 255,61 € : lignes refusées à l’import');
  expect(told).toMatch(/Lignes refusées · .*100000017FEC20241231.txt, ligne 2 .* 3 255,61 €/);
});

test('a named set of buckets is asked for by its name; an unknown one is said with those there are', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  const onFirm = (command: string, ...words: string[]) => amiable(folder, command, '--firm', firm, ...words);
  await amiable(folder, 'firm', 'create', firm, '--name', 'Mercier', '--json');
  const file = new Database(firm);
  file.prepare('update firm set bucket_sets = ?').run(JSON.stringify([{ name: 'Banque', buckets: [15, 45] }]));
  file.close();
  await onFirm('import', ledger2024, '--json');
  const balance = (name: string) => onFirm('balance', '--as-of', '2024-12-31', '--buckets', name, '--json');
  expect(shapes.balance.parse((await balance('banque')).json()).columns).toContain('late16to45');
  const unknown = await balance('Mensuel');
  expect(shapes.failure.parse(JSON.parse(unknown.stderr))).toMatchObject({ error: { code: 'not_found' } });
  expect(unknown.stderr).toContain('Banque');
});
