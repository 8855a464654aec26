import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../shared/errors.ts';
import { applicationId } from './migrate.ts';
import { migrations } from './migrations/list.ts';

/** The header of a SQLite file: 100 bytes, `user_version` at 60, `application_id` at 68 (sqlite.org/fileformat). */
const headerBytes = 100;
const magic = 'SQLite format 3\0';

/**
 * Refuses a file that is not ours or comes from a later version, without leaving a trace in it or beside it.
 * @throws AppError `file_format`, `firm_newer`, `firm_damaged`
 */
export function checkVersionBeforeOpening(path: string): void {
  if (hasUnfinishedJournal(path)) inspectAfterCrash(path);
  else checkHeader(path);
}

/** `quick_check` may throw as well as answer. @throws AppError `firm_damaged` */
export function verifyContent(connection: Database.Database): void {
  const answer = connection.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw new AppError('firm_damaged');
}

/** A crash leaves committed pages in the WAL, the version among them; the file's own header may be older. */
function hasUnfinishedJournal(path: string): boolean {
  const wal = `${path}-wal`;
  return existsSync(wal) && statSync(wal).size > 0;
}

/**
 * Reads version and content through a read-only connection, which does not move the WAL into the file when it closes:
 * a file we then refuse is left as the crash left it.
 */
function inspectAfterCrash(path: string): void {
  const hadIndex = existsSync(`${path}-shm`);
  const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: 1000 });
  try {
    connection.pragma('trusted_schema = OFF');
    const id = Number(connection.pragma('application_id', { simple: true }));
    checkVersion(id, Number(connection.pragma('user_version', { simple: true })));
    verifyContent(connection);
  } finally {
    connection.close();
    if (!hadIndex) rmSync(`${path}-shm`, { force: true });
  }
}

function checkHeader(path: string): void {
  const header = Buffer.alloc(headerBytes);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, header, 0, headerBytes, 0);
  } finally {
    closeSync(descriptor);
  }
  // The extension is all that tells our file with its first page wiped from a file that never was ours.
  if (header.toString('latin1', 0, magic.length) !== magic)
    throw path.endsWith('.amiable') ? new AppError('firm_damaged') : new AppError('file_format', { reason: 'notFirm' });
  checkVersion(header.readUInt32BE(68), header.readUInt32BE(60));
}

function checkVersion(id: number, userVersion: number): void {
  if (id !== applicationId) throw new AppError('file_format', { reason: 'notFirm' });
  if (userVersion > migrations.length) throw new AppError('firm_newer');
}
