import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const kept = join(root, '.cache');
const prefix = 'demonstration-';

/** The demonstration firm of the built sources as of today. Nobody opens it: the tests copy it. */
export function demonstrationFile(): string {
  const sources = readFileSync(join(root, 'dist/.node-sources'), 'utf8');
  const today = new Date().toDateString();
  return join(kept, `${prefix}${createHash('sha256').update(`${sources} ${today}`).digest('hex')}.amiable`);
}

/** Before the first test: makes it as a user would from the command line, which takes long, unless it is there. Earlier ones go. */
export function makeDemonstration(): void {
  const file = demonstrationFile();
  if (existsSync(file)) return;
  for (const name of readdirSync(kept)) if (name.startsWith(prefix)) rmSync(join(kept, name), { recursive: true });
  const folder = mkdtempSync(join(kept, prefix));
  const env = { ...process.env, XDG_DATA_HOME: folder };
  execFileSync(process.execPath, [join(root, 'dist/terminal/main.js'), 'demo', folder], { env });
  const made = readdirSync(folder).find((name) => name.endsWith('.amiable'));
  if (!made) throw new Error('no demonstration firm');
  renameSync(join(folder, made), file);
  rmSync(folder, { recursive: true, force: true });
}
