import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const kept = join(root, '.cache');
const prefix = 'demonstration-';

/** Where the demonstration firm of the built sources as of today is kept, once made. Nobody opens it: the tests copy it. */
export function demonstrationFile(): string {
  const sources = readFileSync(join(root, 'dist/.node-sources'), 'utf8');
  const today = new Date().toDateString();
  return join(kept, `${prefix}${createHash('sha256').update(`${sources} ${today}`).digest('hex')}.amiable`);
}

/** Keeps a copy of `path`, just made by the built command, for the tests that begin with it. Earlier ones go. */
export function keepDemonstration(path: string): void {
  const file = demonstrationFile();
  mkdirSync(kept, { recursive: true });
  for (const name of readdirSync(kept)) if (name.startsWith(prefix)) rmSync(join(kept, name), { recursive: true });
  copyFileSync(path, `${file}.part`);
  renameSync(`${file}.part`, file);
}
