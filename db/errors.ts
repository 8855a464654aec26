import { DrizzleQueryError } from 'drizzle-orm';
import { AppError, type ErrorCode } from '../shared/errors.ts';

/** By the start of SQLite's result code or Node's system code, never by message. */
const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
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
  ['SQLITE_READONLY', 'file_unreadable'],
  ['SQLITE_CANTOPEN', 'file_unreadable'],
  ['SQLITE_IOERR', 'file_unreadable'],
  ['SQLITE_PERM', 'file_unreadable'],
  ['ENOSPC', 'disk_full'],
  ['EDQUOT', 'disk_full'],
  ['ENOENT', 'file_unreadable'],
  ['EACCES', 'file_unreadable'],
  ['EPERM', 'file_unreadable'],
  ['EROFS', 'file_unreadable'],
  ['EISDIR', 'file_unreadable'],
  ['EBUSY', 'file_unreadable'],
  ['EIO', 'file_unreadable'],
];

/** The expected failure behind `error`, or null when it is a fault of ours (a broken check, a bug). */
export function toAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof DrizzleQueryError) return toAppError(error.cause);
  const found = codeOf(error);
  const match = found === null ? undefined : codes.find(([prefix]) => found.startsWith(prefix));
  return match ? new AppError(match[1], { cause: error }) : null;
}

/**
 * `toAppError` where the caller has a firm file in hand: a file that is busy is one another window or machine has open, and
 * one that cannot be reached is named with what was being done (`firmMissing`, `firmReadOnly`, `firmCreate`).
 */
export function toOpeningError(error: unknown, name: string, isNew = false): unknown {
  const known = toAppError(error);
  if (known?.code === 'busy') return new AppError('firm_locked', { cause: error });
  if (known?.code !== 'file_unreadable' || known.reason !== undefined) return known ?? error;
  const found = codeOf(error) ?? '';
  const isReadOnly = /^(?:EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN)/.test(found);
  const existing = found === 'ENOENT' ? 'firmMissing' : isReadOnly ? 'firmReadOnly' : undefined;
  const reason = isNew ? 'firmCreate' : existing;
  return reason === undefined ? known : new AppError('file_unreadable', { reason, details: { name }, cause: error });
}

function codeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
