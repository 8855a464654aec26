import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  expect(told).toContain('-3 255,61 € : lignes refusées à l’import');
  expect(told).toMatch(/Lignes refusées · .*100000017FEC20241231.txt, ligne 2 .* 3 255,61 €/);
});
