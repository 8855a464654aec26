import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the whole run one temporary folder, so that the firm files of the tests go away with it. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'amiable-tests-'));
  // Node reads the first on POSIX systems, the others on Windows; the workers inherit them.
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder, TMP: folder });
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
