import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOfDeadProcess } from '../../db/sqlite/process-mark.ts';

/**
 * Removes the unfinished files of killed processes of this machine: uploads, partial copies and backups, copies for a check, working
 * folders. Files with the mark of a live process (another window or host) stay.
 */
export function sweepLeftovers(appFolder: string, temporaryFolder: string = tmpdir()): void {
  const backups = join(appFolder, 'backups');
  const folders = [
    appFolder,
    join(appFolder, 'uploads'),
    join(appFolder, 'firms'),
    ...namesIn(backups).map((name) => join(backups, name)),
  ];
  for (const folder of folders) sweep(folder, () => true);
  sweep(temporaryFolder, (name) => name.startsWith('amiable-'));
}

function sweep(folder: string, isOurs: (name: string) => boolean): void {
  for (const name of namesIn(folder))
    if (isOurs(name) && isOfDeadProcess(name))
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
