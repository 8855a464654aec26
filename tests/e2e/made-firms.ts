import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const kept = join(root, '.cache');
const prefix = 'demonstration-';

/** Accounts of a year that a firm begins with. */
const accounts2024 = join(root, 'tests/fixtures/fec/100000017FEC20241231.txt');

/** The demonstration firm of the built sources as of today. Nobody opens it: the tests copy it. */
export function demonstrationFile(): string {
  const sources = readFileSync(join(root, 'dist/.node-sources'), 'utf8');
  const today = new Date().toDateString();
  return join(kept, `${prefix}${createHash('sha256').update(`${sources} ${today}`).digest('hex')}.amiable`);
}

/** The firm of `accounts2024`, which has every address, in the temporary folder of the run. The tests copy it too. */
export const ledgerFile = () => join(tmpdir(), 'ledger.amiable');

/** Before the first test, beside each other: makes the firms that the tests copy. */
export async function makeFirms(): Promise<void> {
  await Promise.all([makeDemonstration(), makeLedger()]);
}

/** As a user would from the command line, which takes long, unless it is there. Earlier ones go. */
async function makeDemonstration(): Promise<void> {
  const file = demonstrationFile();
  if (existsSync(file)) return;
  for (const name of readdirSync(kept)) if (name.startsWith(prefix)) rmSync(join(kept, name), { recursive: true });
  const folder = mkdtempSync(join(kept, prefix));
  await runNode(folder, join(root, 'dist/terminal/main.js'), 'demo', folder);
  const made = readdirSync(folder).find((name) => name.endsWith('.amiable'));
  if (!made) throw new Error('no demonstration firm');
  renameSync(join(folder, made), file);
  rmSync(folder, { recursive: true, force: true });
}

async function makeLedger(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'amiable-ledger-'));
  await runNode(folder, join(import.meta.dirname, 'make-ledger.ts'), ledgerFile(), accounts2024);
}

/** Runs a program whose private data go to `folder`. */
async function runNode(folder: string, ...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, XDG_DATA_HOME: folder } });
}
