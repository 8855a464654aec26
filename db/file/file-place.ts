import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import {
  type FilePlace,
  filePlace,
  type Mount,
  readMountInfo,
  readMountList,
} from '../../shared/domain/values/file-place.ts';

/** The kind of place (such as a network or synchronised folder) where the file at `path` is kept; null for an ordinary place. */
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
    // Without the system's list of volumes, all of them are taken as ordinary.
  }
  return [];
}
