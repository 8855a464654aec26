import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createFirmFile } from '../../db/file/open.ts';
import { AppError } from '../../shared/errors.ts';

export const now = '2026-11-21T10:30:00.000Z';

/** Path of a closed firm file in a folder of its own. */
export function makeFirmFile(name = 'Atelier Mercier'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'amiable-')), 'mercier.amiable');
  createFirmFile(path, { name, siren: null, now, isDemonstration: false }).close();
  return path;
}

/** Names and contents of the files of a folder, to compare before and after. */
export function photograph(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

/** Code and reason of the failure of `work`, or `none`. */
export async function failureOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'none';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.message;
  }
}

/** Runs `tests/db/other-process.ts` on its own: `open` prints the failure or `opened`, `crash` writes and dies without closing. */
export async function inOtherProcess(action: 'open' | 'crash' | 'crashNewer', path: string): Promise<string> {
  const script = join(import.meta.dirname, 'other-process.ts');
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, action, path]);
    return stdout.trim();
  } catch (error) {
    if (error instanceof Error && 'signal' in error && error.signal === 'SIGKILL') return 'killed';
    throw error;
  }
}
