import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { builtTerminal } from '../../built-application.ts';
import { amiable, amiableProcess, environmentIn, fixtures, ledger2024, makeFolder } from './terminal-process.ts';

/** The other tests of the command line run it in their own process. These show that the built command, run as a process, says the same. */

const folder = makeFolder();
const firm = join(folder, 'Mercier.amiable');
const words = (line: string) =>
  line
    .replace('LEDGER', ledger2024)
    .replace('TRUTH', join(fixtures, 'A_truth_2024-12-31.json'))
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (word === 'FIRM' ? firm : word));

beforeAll(async () => {
  const created = await amiableProcess(folder, 'firm', 'create', firm, '--name', 'Mercier', '--json');
  expect(created).toMatchObject({ code: 0, stderr: '' });
  expect(created.json()).toEqual({ file: firm, name: 'Mercier' });
  const imported = await amiableProcess(folder, 'import', ledger2024, '--firm', firm, '--json');
  expect(imported).toMatchObject({ code: 0, stderr: '' });
  expect(imported.json()).toMatchObject({ rows: 1068, control: { ledgerCents: 42940218, differenceCents: 0 } });
});

test.each([
  [0, '--help'],
  [0, 'balance --help --language en'],
  [0, '--version'],
  [0, 'customers --firm FIRM --json'],
  [0, 'balance --firm FIRM --as-of 2024-12-31 --known-at 2100-01-01'],
  [1, 'documents --firm FIRM --customer C99999'],
  [1, 'documents --firm FIRM --customer C99999 --json'],
  [1, 'import LEDGER TRUTH --firm FIRM --dry-run --json'],
  [2, ''],
  [2, 'balance --firm FIRM'],
  [2, 'balanse --language en'],
])('exit code %i, and the same words on the same stream: %s', async (code, line) => {
  const own = await amiableProcess(folder, ...words(line));
  const { stdout, stderr } = await amiable(folder, ...words(line));
  expect([own.code, own.stdout, own.stderr]).toEqual([code, stdout, stderr]);
});

test('an unsound firm is a result on the standard output, and exit code 1', async () => {
  const other = join(folder, 'Tampered.amiable');
  await amiable(folder, 'firm', 'create', other, '--name', 'Tampered');
  await amiable(folder, 'import', ledger2024, '--firm', other);
  const { openFirmFile } = await import('../../../db/file/open.ts');
  const { connection, close } = openFirmFile(other, { now: '2025-01-01T00:00:00.000Z' });
  connection.exec('UPDATE documents SET open_cents = 0 WHERE open_cents = amount_cents');
  close();
  const { code, stderr, json } = await amiableProcess(folder, 'check', '--firm', other, '--json');
  expect([code, stderr]).toEqual([1, '']);
  expect(json()).toMatchObject({ ok: false });
});

test('a reader that leaves early is no failure', async () => {
  const args = [builtTerminal, 'documents', '--firm', firm, '--json'];
  const code = await new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...environmentIn(folder) } });
    child.stdout.once('data', () => child.stdout.destroy());
    child.on('error', fail);
    child.on('close', done);
  });
  expect(code).toBe(0);
});

test('paths are those of the folder where the command was typed, though npm works in that of the repository', () => {
  const typedIn = makeFolder();
  const root = join(import.meta.dirname, '../../..');
  const npm = { npm_lifecycle_event: 'amiable', INIT_CWD: typedIn };
  const args = [join(root, 'electron/dev/amiable.mjs'), 'firm', 'create', 'Ici.amiable', '--name', 'Ici'];
  const env = { ...process.env, ...environmentIn(typedIn), ...npm };
  expect(spawnSync(process.execPath, args, { cwd: root, env }).status).toBe(0);
  expect(existsSync(join(typedIn, 'Ici.amiable'))).toBe(true);
});
