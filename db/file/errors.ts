import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DrizzleQueryError } from 'drizzle-orm';
import { AppError, type ErrorCode } from '../../shared/errors.ts';

/** Our code for each start of SQLite's result codes and Node's system codes (never of messages); the first that fits is taken. */
const codes: readonly (readonly [prefix: string, code: ErrorCode, reason?: string])[] = [
  ['SQLITE_CONSTRAINT_UNIQUE', 'duplicate'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'duplicate'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'in_use'],
  // SQLite reports `ON DELETE RESTRICT` by this code.
  ['SQLITE_CONSTRAINT_TRIGGER', 'in_use'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_CORRUPT', 'firm_damaged'],
  ['SQLITE_NOTADB', 'firm_damaged'],
  // SQLite read back other bytes than it wrote, or fewer than the file should hold.
  ['SQLITE_IOERR_CORRUPTFS', 'file_unreadable', 'disk'],
  ['SQLITE_READONLY_DBMOVED', 'file_unreadable', 'moved'],
  ['SQLITE_READONLY', 'file_unreadable', 'readOnly'],
  // SQLite could not create the journal beside the file.
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

/** Codes that SQLite may also give when a full disk or a used-up quota refuses a write: it does not tell these causes apart. */
const alsoOfFullDisk = /^SQLITE_(?:IOERR_(?:WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHM)|CANTOPEN)|^SQLITE_IOERR$/;
/** With less free space, even the smallest journal with one page does not fit. */
const leastFreeBytes = 64 * 1024;

/**
 * The expected failure behind `error`, or null when it is a bug of ours (such as a broken check constraint). `path` is the firm file in
 * use: when SQLite does not tell why a write failed, the free space of its disk decides (`freeBytes`).
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
 * `toAppError` for opening the firm file at `path`: a busy file is one that another window or machine has open, and a file that cannot be
 * reached gets a reason of its own (`firmMissing`, `firmReadOnly`, `firmCreate`).
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
  // ELOOP: symbolic links that form a circle lead to no file either.
  if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(found)) return 'firmMissing';
  return known === 'readOnly' || /^(?:EACCES|EPERM|EROFS)/.test(found) ? 'firmReadOnly' : known;
}

/** Free bytes on the disk of `path`; infinite when the system does not tell. */
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
