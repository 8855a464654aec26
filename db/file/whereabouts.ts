import { readdirSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The numbers that identify a file on this machine, whatever its name (device and inode). */
export type Identity = { readonly disk: bigint; readonly number: bigint };

/**
 * Where the open file is now, compared with the path by which it was opened. When it is moved, SQLite goes on writing to it, but creates its
 * journal at the former path: a crash would leave a half-written file without its journal.
 */
export type Whereabouts =
  | { readonly kind: 'here' }
  | { readonly kind: 'moved'; readonly path: string }
  /** Deleted, or moved where it cannot be found. */
  | { readonly kind: 'gone' }
  /** Another file has its name now. */
  | { readonly kind: 'replaced' };

/** A folder with more files is not searched, because listing it would slow down each command. */
const mostNames = 5_000;

/** The identity of the file at `path`; null on Windows, which refuses to move an open file, so that it is not needed. */
export function identityOf(path: string, platform: NodeJS.Platform = process.platform): Identity | null {
  return platform === 'win32' ? null : statOf(path);
}

/** Looks for the open file `identity`: at `path`, then at the path that Linux gives, then in its folder under another name. */
export function locate(path: string, identity: Identity | null): Whereabouts {
  if (identity === null) return { kind: 'here' };
  const found = statOf(path);
  if (found && isSame(found, identity)) return { kind: 'here' };
  const held = descriptors();
  // Some network volumes renumber their files: it is ours when the system holds a file open at this path with the new number.
  if (found && held.some((open) => open.path === path && isSame(open.identity, found))) return { kind: 'here' };
  const known = held.filter((open) => isSame(open.identity, identity)).map((open) => open.path);
  const moved = [...known, ...neighbours(path)].find((candidate) => {
    const there = statOf(candidate);
    return there !== null && isSame(there, identity);
  });
  if (moved !== undefined) return { kind: 'moved', path: moved };
  return { kind: found ? 'replaced' : 'gone' };
}

/** The present path of each file that this process has open, which only Linux tells; empty elsewhere. */
function descriptors(): { path: string; identity: Identity }[] {
  const folder = '/proc/self/fd';
  return namesIn(folder).flatMap((name) => {
    const identity = statOf(join(folder, name));
    return identity === null ? [] : [{ path: linkAt(join(folder, name)), identity }];
  });
}

function linkAt(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function neighbours(path: string): string[] {
  const folder = dirname(path);
  const names = namesIn(folder);
  return names.length > mostNames ? [] : names.map((name) => join(folder, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Asks for the numbers without opening the file: closing any descriptor of it would drop SQLite's lock. */
function statOf(path: string): Identity | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return { disk: dev, number: ino };
  } catch {
    return null;
  }
}

function isSame(one: Identity, other: Identity): boolean {
  return one.disk === other.disk && one.number === other.number;
}
