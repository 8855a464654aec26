import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demonstrationFile, keepDemonstration } from '../../electron/dev/made-demonstration.ts';

const root = join(import.meta.dirname, '../..');

/** Accounts of a year that a firm begins with. */
const accounts2024 = join(root, 'tests/fixtures/fec/100000017FEC20241231.txt');

/** The firm of `accounts2024`, which has every address, in the temporary folder of the run. The tests copy it too. */
export const ledgerFile = () => join(tmpdir(), 'ledger.amiable');

/** Before the first test, beside each other: makes the firms that the tests copy. */
export async function makeFirms(): Promise<void> {
  await Promise.all([makeDemonstration(), makeLedger()]);
}

/** As a user would from the command line, which takes long; the check of the packed application has made it where it ran before. */
export async function makeDemonstration(): Promise<void> {
  if (existsSync(demonstrationFile())) return;
  const folder = mkdtempSync(join(tmpdir(), 'amiable-demonstration-'));
  await runNode(folder, join(root, 'dist/terminal/main.js'), 'demo', folder);
  const made = readdirSync(folder).find((name) => name.endsWith('.amiable'));
  if (!made) throw new Error('no demonstration firm');
  keepDemonstration(join(folder, made));
}

async function makeLedger(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'amiable-ledger-'));
  await runNode(folder, join(import.meta.dirname, 'make-ledger.ts'), ledgerFile(), accounts2024);
}

/** Runs a program whose private data go to `folder`. */
async function runNode(folder: string, ...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, XDG_DATA_HOME: folder } });
}
