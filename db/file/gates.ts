import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { migrations } from '../migrations/list.ts';
import { applicationId } from '../sqlite/migrate.ts';
import { processMark } from '../sqlite/process-mark.ts';
import { findLeftovers, type Leftover, setLeftoverAside } from './leftover.ts';
import { wasDatabase } from './wiped.ts';

/** The header of a SQLite file: 100 bytes, `user_version` at 60, `application_id` at 68 (sqlite.org/fileformat). */
const headerBytes = 100;
const magic = 'SQLite format 3\0';
/** How a ZIP archive begins. */
const archiveMagic = 'PK\x03\x04';

/**
 * Refuses a file that is not ours, comes from a later version or is in use. It changes nothing in the file or beside it.
 * @throws AppError `file_format`, `firm_newer`, `firm_damaged`
 */
export function checkVersionBeforeOpening(path: string): void {
  checkHeader(path);
  const leftovers = findLeftovers(path).filter(({ isApplied, belongs }) => isApplied && belongs);
  if (leftovers.length > 0) rehearse(path, leftovers);
}

/**
 * Renames journals and logs beside the file that belong to another file: SQLite would mix their pages into this one. Refuses a file in use,
 * whose journal must not be moved.
 * @returns the new names
 */
export function setForeignLeftoversAside(path: string, now: Date): string[] {
  const foreign = findLeftovers(path).filter(({ belongs }) => !belongs);
  if (foreign.length > 0) refuseIfInUse(path);
  return foreign.map((leftover) => setLeftoverAside(leftover, now));
}

/** Runs SQLite's `quick_check`, which on some damage throws instead of answering. @throws AppError `firm_damaged` */
export function verifyContent(connection: Database.Database): void {
  const answer = connection.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw new AppError('firm_damaged');
}

/**
 * Lets SQLite recover a copy from what a crash left, and checks that copy: a file that is refused then stays as the crash left it.
 * @throws AppError `firm_newer`, `firm_damaged`
 */
function rehearse(path: string, leftovers: readonly Leftover[]): void {
  refuseIfInUse(path);
  const folder = mkdtempSync(join(tmpdir(), `amiable-${processMark()}-`));
  const copy = join(folder, 'copy');
  try {
    copyFileSync(path, copy, constants.COPYFILE_FICLONE);
    for (const { path: beside } of leftovers)
      copyFileSync(beside, copy + beside.slice(path.length), constants.COPYFILE_FICLONE);
    const connection = new Database(copy, { fileMustExist: true });
    try {
      connection.pragma('locking_mode = EXCLUSIVE');
      connection.pragma('trusted_schema = OFF');
      const id = Number(connection.pragma('application_id', { simple: true }));
      checkVersion(id, Number(connection.pragma('user_version', { simple: true })));
      verifyContent(connection);
    } finally {
      connection.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Asks for the lock as a reader: a reader may not recover the file, and the journal of a live process looks the same as one that a crash
 * left. Any answer but « busy » means that no process uses the file.
 * @throws SqliteError `SQLITE_BUSY`
 */
function refuseIfInUse(path: string): void {
  const hadIndex = existsSync(`${path}-shm`);
  const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: 1000 });
  try {
    connection.pragma('schema_version');
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw error;
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
    if (!header.toString('latin1').startsWith(magic)) throw refusalOf(path, descriptor, header);
  } finally {
    closeSync(descriptor);
  }
  checkVersion(header.readUInt32BE(68), header.readUInt32BE(60));
}

/** Why a file that does not begin as a database is refused: it was a firm once, or never was one. */
function refusalOf(path: string, descriptor: number, header: Buffer): AppError {
  const { size } = fstatSync(descriptor);
  // Nothing is left to tell what it was, except its name.
  if (size === 0 && /\.amiable$/i.test(path)) return new AppError('firm_damaged', { reason: 'empty' });
  if (wasDatabase(descriptor, size)) return new AppError('firm_damaged');
  const isArchive = header.toString('latin1').startsWith(archiveMagic);
  return new AppError('file_format', { reason: isArchive ? 'firmInArchive' : 'notFirm' });
}

function checkVersion(id: number, userVersion: number): void {
  if (id !== applicationId) throw new AppError('file_format', { reason: 'notFirm' });
  if (userVersion > migrations.length) throw new AppError('firm_newer');
}
