import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Five times as much as a whole run leaves at its end. */
const enoughBytes = 4 * 1024 ** 3;

/** Gives the whole run one temporary folder, so that the firm files of the tests go away with it. */
export function setup(): () => void {
  const folder = mkdtempSync(join(place(), 'amiable-tests-'));
  // Node reads the first on POSIX systems, the others on Windows; the workers inherit them.
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder, TMP: folder });
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** In memory where there is room: on a disk, a firm file waits at each transaction, which no test looks at. */
function place(): string {
  if (process.platform !== 'linux' || process.env.TMPDIR !== undefined) return tmpdir();
  try {
    const memory = '/dev/shm';
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= enoughBytes ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}
