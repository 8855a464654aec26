import { readdirSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What tells a file from every other on its disk, whatever its name. */
export type Identity = { readonly disk: bigint; readonly number: bigint };

/**
 * Where the file that is open is now, compared with the path it was opened by. SQLite goes on with the open file, but makes its
 * journal at the path it knows: a crash would then leave a file half written with its journal elsewhere.
 */
export type Whereabouts =
  | { readonly kind: 'here' }
  | { readonly kind: 'moved'; readonly path: string }
  /** Deleted, or moved where it cannot be found. */
  | { readonly kind: 'gone' }
  /** Another file has its name. */
  | { readonly kind: 'replaced' };

/** Above, a folder is not searched: its listing would be felt at each command. */
const mostNames = 5_000;

/** Null where the system refuses to move an open file (Windows), whose numbers are then not needed. */
export function identityOf(path: string, platform: NodeJS.Platform = process.platform): Identity | null {
  return platform === 'win32' ? null : statOf(path);
}

/** Looks for the open file of `identity`: at `path`, where Linux says it is, then in its folder under another name. */
export function locate(path: string, identity: Identity | null): Whereabouts {
  if (identity === null) return { kind: 'here' };
  const found = statOf(path);
  if (found && isSame(found, identity)) return { kind: 'here' };
  const held = descriptors();
  // Some network volumes number their files anew: the system still holds the one of this name.
  if (found && held.some((open) => open.path === path && isSame(open.identity, found))) return { kind: 'here' };
  const known = held.filter((open) => isSame(open.identity, identity)).map((open) => open.path);
  const moved = [...known, ...neighbours(path)].find((candidate) => {
    const there = statOf(candidate);
    return there !== null && isSame(there, identity);
  });
  if (moved !== undefined) return { kind: 'moved', path: moved };
  return { kind: found ? 'replaced' : 'gone' };
}

/** Linux names the present path of each file this process has open; elsewhere, none. */
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

/** Never opens the file: closing any descriptor of it would drop SQLite's lock. */
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
