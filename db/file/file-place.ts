import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import {
  type FilePlace,
  filePlace,
  type Mount,
  readMountInfo,
  readMountList,
} from '../../shared/domain/values/file-place.ts';

/** Where the file at `path` is kept, as far as the system tells; null for a place like any other. */
export function placeOf(path: string): FilePlace | null {
  try {
    return filePlace(realpathSync.native(path), mounts(process.platform));
  } catch {
    return null;
  }
}

function mounts(platform: NodeJS.Platform): Mount[] {
  try {
    if (platform === 'linux') return readMountInfo(readFileSync('/proc/self/mountinfo', 'utf8'));
    if (platform === 'darwin') return readMountList(execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2000 }));
  } catch {
    // A system that does not tell has volumes like any other.
  }
  return [];
}
