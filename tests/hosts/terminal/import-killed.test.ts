import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { importFile, makeImportContext, year1, year2 } from '../../usecases/set-up/import-steps.ts';
import { reopen, withoutInstants } from '../../usecases/set-up/reopened-firm.ts';
import { countStatements, instantsOf, runUntil, toldAs } from './killed-process.ts';

test('an import killed at any instant leaves the file as it was, or as it is once applied', {
  timeout: 600_000,
}, async () => {
  const context = makeImportContext();
  await importFile(context, year1);
  const original = context.session.firm?.path ?? '';
  context.session.firm?.close();
  const folder = mkdtempSync(join(tmpdir(), 'amiable-killed-'));
  const copy = (name: string) => {
    const path = join(folder, `${name}.amiable`);
    copyFileSync(original, path);
    return path;
  };
  const before = reopen(copy('before'));
  const whole = copy('whole');
  const importInto = (firm: string) => ['import', year2, '--firm', firm, '--today', '2025-07-01'];
  const statements = await countStatements(folder, importInto(whole));
  const after = reopen(whole);
  expect(after).not.toEqual(before);

  for (const [index, instant] of instantsOf(statements, 9).entries()) {
    const path = copy(`killed-${index}`);
    const ended = await runUntil(folder, importInto(path), instant);
    const left = reopen(path);
    if (ended || !isDeepStrictEqual(left, before))
      expect(withoutInstants(left), toldAs(instant)).toEqual(withoutInstants(after));
  }
});
