import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DrizzleQueryError } from 'drizzle-orm';
import { AppError, type ErrorCode } from '../../shared/errors.ts';

/** By the start of SQLite's result code or Node's system code, never by message; the first that fits. */
const codes: readonly (readonly [prefix: string, code: ErrorCode, reason?: string])[] = [
  ['SQLITE_CONSTRAINT_UNIQUE', 'duplicate'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'duplicate'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'in_use'],
  // What `ON DELETE RESTRICT` answers.
  ['SQLITE_CONSTRAINT_TRIGGER', 'in_use'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_CORRUPT', 'firm_damaged'],
  ['SQLITE_NOTADB', 'firm_damaged'],
  // What SQLite reads back is not what it wrote, or less than the file should hold.
  ['SQLITE_IOERR_CORRUPTFS', 'file_unreadable', 'disk'],
  ['SQLITE_READONLY_DBMOVED', 'file_unreadable', 'moved'],
  ['SQLITE_READONLY', 'file_unreadable', 'readOnly'],
  // The journal could not be made beside the file.
  ['SQLITE_CANTOPEN', 'file_unreadable', 'readOnly'],
  ['SQLITE_PERM', 'file_unreadable', 'readOnly'],
  ['SQLITE_AUTH', 'file_unreadable', 'readOnly'],
  ['SQLITE_IOERR', 'file_unreadable', 'disk'],
  ['SQLITE_TOOBIG', 'file_unreadable', 'tooLarge'],
  ['SQLITE_NOLFS', 'file_unreadable', 'tooLarge'],
  ['ENOSPC', 'disk_full'],
  ['EDQUOT', 'disk_full'],
  ['EFBIG', 'file_unreadable', 'tooLarge'],
  ['ENAMETOOLONG', 'file_unreadable', 'nameTooLong'],
  ['ENOENT', 'file_unreadable'],
  ['ENOTDIR', 'file_unreadable'],
  ['ELOOP', 'file_unreadable'],
  ['ENXIO', 'file_unreadable'],
  ['EACCES', 'file_unreadable'],
  ['EPERM', 'file_unreadable'],
  ['EROFS', 'file_unreadable'],
  ['EISDIR', 'file_unreadable'],
  ['EBUSY', 'file_unreadable'],
  ['EIO', 'file_unreadable'],
];

/** Codes under which SQLite also reports a write that a full disk or a used-up quota refused: it does not tell them apart. */
const alsoOfFullDisk = /^SQLITE_(?:IOERR_(?:WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHM)|CANTOPEN)|^SQLITE_IOERR$/;
/** Below, the least journal and its page have no room. */
const leastFreeBytes = 64 * 1024;

/**
 * The expected failure behind `error`, or null when it is a fault of ours (a broken check, a bug). `path`: the firm file in use,
 * whose disk is asked for its room (`freeBytes`) where SQLite does not say why it could not write.
 */
export function toAppError(error: unknown, path?: string, freeBytes = freeBytesAt): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof DrizzleQueryError) return toAppError(error.cause, path, freeBytes);
  const found = codeOf(error);
  if (found === null) return null;
  if (path !== undefined && alsoOfFullDisk.test(found) && freeBytes(path) < leastFreeBytes)
    return new AppError('disk_full', { cause: error });
  const match = codes.find(([prefix]) => found.startsWith(prefix));
  if (!match) return null;
  const [, code, reason] = match;
  return new AppError(code, reason === undefined ? { cause: error } : { reason, cause: error });
}

/**
 * `toAppError` where the caller has a firm file in hand: a file that is busy is one another window or machine has open, and
 * one that cannot be reached is named with what was being done (`firmMissing`, `firmReadOnly`, `firmCreate`).
 */
export function toOpeningError(error: unknown, path: string, isNew = false): unknown {
  const known = toAppError(error, path);
  if (known?.code === 'busy') return new AppError('firm_locked', { cause: error });
  if (error === known || known?.code !== 'file_unreadable') return known ?? error;
  const reason = openingReason(codeOf(error) ?? '', known.reason, isNew);
  return reason === undefined
    ? known
    : new AppError('file_unreadable', { reason, details: { name: path }, cause: error });
}

function openingReason(found: string, known: string | undefined, isNew: boolean): string | undefined {
  if (known === 'nameTooLong' || known === 'disk' || known === 'tooLarge') return known;
  if (isNew) return 'firmCreate';
  // Links that lead round in a circle lead to no file either.
  if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(found)) return 'firmMissing';
  return known === 'readOnly' || /^(?:EACCES|EPERM|EROFS)/.test(found) ? 'firmReadOnly' : known;
}

/** Room on the disk of `path`; without end where the system does not tell. */
function freeBytesAt(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function codeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
