import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { fecText, sale } from '../../fec-text.ts';
import { reopen, withoutInstants } from '../../usecases/set-up/reopened-firm.ts';
import { countStatements, instantsOf, runUntil, toldAs } from './killed-process.ts';
import { amiable, ledger2024, makeFolder } from './terminal-process.ts';

/**
 * A file long enough for its reader to run beside the thread that writes. Its labels are long rather than its entries
 * many, which would cost more.
 */
function longLedger(): string {
  const rows = Array.from({ length: 2_000 }, (_, index) =>
    sale({
      entry: String(index),
      on: `2025-0${1 + (index % 6)}-1${index % 9}`,
      customer: `K${index % 200}`,
      reference: `F${index}`,
      label: 'Travaux de menuiserie, deuxième tranche '.repeat(60),
      cents: 2_000 + index,
    }),
  );
  return fecText(rows.flat());
}

test('a long ledger whose import is killed while it is read, written or applied leaves the firm as it was', {
  timeout: 600_000,
}, async () => {
  const folder = makeFolder();
  const firm = join(folder, 'firm.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier');
  await amiable(folder, 'import', ledger2024, '--firm', firm);
  const file = join(folder, '100000017FEC20250630.txt');
  writeFileSync(file, longLedger());
  const copy = (name: string) => {
    const path = join(folder, `${name}.amiable`);
    copyFileSync(firm, path);
    return path;
  };
  const before = reopen(copy('before'));
  const whole = copy('whole');
  const importInto = (path: string) => ['import', file, '--firm', path];
  const statements = await countStatements(folder, importInto(whole));
  const after = reopen(whole);
  expect(after).not.toEqual(before);
  for (const [index, instant] of instantsOf(statements, 6).entries()) {
    const path = copy(`killed-${index}`);
    const ended = await runUntil(folder, importInto(path), instant);
    const left = reopen(path);
    if (ended || !isDeepStrictEqual(left, before))
      expect(withoutInstants(left), toldAs(instant)).toEqual(withoutInstants(after));
  }
});
