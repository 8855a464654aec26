import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { JournalHead } from '../../shared/domain/events/journal-head.ts';
import { AppError } from '../../shared/errors.ts';
import { forgetLaterHeads } from '../journal/heads.ts';
import { journalHead } from '../journal/journal.ts';
import * as schema from '../schema.ts';
import { processMark } from '../sqlite/process-mark.ts';
import { toAppError } from './errors.ts';
import { checkVersionBeforeOpening, verifyContent } from './gates.ts';
import { localMinute, removeLeftovers } from './leftover.ts';
import { backupsToDelete } from './retention.ts';

/** A verified copy of a firm file; `id` is its instant in the form file names allow. */
export type Backup = { readonly id: string; readonly at: string; readonly sizeBytes: number };

const extension = '.amiable';
const idPattern = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3})Z$/;

/**
 * Copies the open file into `folder`, verifies the copy, then deletes the backups that the retention no longer keeps.
 * SQLite makes the copy: a plain copy of a file in use loses what is still in its WAL.
 */
export async function backUp(connection: Database.Database, folder: string, now: string): Promise<Backup> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const id = now.replace(/[:.]/g, '-');
  await copyWhole(connection, pathOf(folder, id));
  const backups = listBackups(folder);
  const unwanted = new Set(
    backupsToDelete(
      backups.map((backup) => backup.at),
      now,
    ),
  );
  for (const backup of backups) if (unwanted.has(backup.at)) rmSync(pathOf(folder, backup.id), { force: true });
  return { id, at: now, sizeBytes: statSync(pathOf(folder, id)).size };
}

/**
 * Copies the open file to `path` and verifies the copy, which replaces any file there only when it is complete. Only its user may read the
 * copy, whatever the rights of the file.
 */
export async function copyWhole(connection: Database.Database, path: string): Promise<void> {
  const partial = partialOf(path);
  try {
    rmSync(partial, { force: true });
    closeSync(openSync(partial, 'wx', 0o600));
    await connection.backup(partial);
    verifyCopy(partial);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** The backups in `folder`, newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => extname(name) === extension)
    .map((name) => basename(name, extension))
    .filter((id) => idPattern.test(id))
    .sort()
    .reverse()
    .map((id) => ({
      id,
      at: id.replace(idPattern, '$1:$2:$3.$4Z'),
      sizeBytes: statSync(pathOf(folder, id)).size,
    }));
}

/**
 * Puts backup `id` of `folder` in the place of the firm file at `path`, which must not be open. The present file, if there is one, is
 * renamed: its own name with the local date and time of `now`. Journal heads later than the backup's last event are forgotten.
 * @returns the path of the file set aside; null when there was none
 * @throws AppError `not_found` / `backup`, `firm_damaged` / `backup`
 */
export function restoreBackup(options: { path: string; folder: string; id: string; now: Date }): string | null {
  const { path, folder, id } = options;
  if (!idPattern.test(id) || !existsSync(pathOf(folder, id))) throw new AppError('not_found', { reason: 'backup' });
  const partial = partialOf(path);
  let head: JournalHead | null;
  try {
    copyFileSync(pathOf(folder, id), partial);
    chmodSync(partial, 0o600);
    flush(partial);
    verifyCopy(partial);
    head = readHead(partial);
  } catch (error) {
    rmSync(partial, { force: true });
    const code = toAppError(error)?.code;
    throw code === 'firm_damaged' || code === 'file_format'
      ? new AppError('firm_damaged', { reason: 'backup' })
      : error;
  }
  const aside = existsSync(path) ? freeNameBeside(path, options.now) : null;
  if (aside !== null) {
    renameSync(path, aside);
    // After a crash, the file is whole only with its journal or log: they move aside with it.
    for (const suffix of ['-journal', '-wal']) if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
  removeLeftovers(path);
  renameSync(partial, path);
  // Before anything opens it: `deriveAgain` may append an event at once, with an id that a later head has too.
  if (head !== null) forgetLaterHeads(folder, head);
  return aside;
}

/** Path of the unfinished copy to `path`. It names this process, so that a copy left by a killed process can be recognised. */
function partialOf(path: string): string {
  return `${path}.${processMark()}.partial`;
}

function pathOf(folder: string, id: string): string {
  return join(folder, `${id}${extension}`);
}

/** Opens the copy like a firm file and reads all of it. */
function verifyCopy(path: string): void {
  checkVersionBeforeOpening(path);
  const connection = new Database(path, { fileMustExist: true });
  try {
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.pragma('trusted_schema = OFF');
    verifyContent(connection);
  } finally {
    connection.close();
  }
}

/** The last event of the journal in the copy at `path`. */
function readHead(path: string): JournalHead | null {
  const connection = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return journalHead(drizzle(connection, { schema }));
  } finally {
    connection.close();
  }
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** `Mercier (2026-11-21 10h30).amiable`, numbered when that is taken. */
function freeNameBeside(path: string, now: Date): string {
  const stem = `${basename(path, extension)} (${localMinute(now)})`;
  for (let number = 1; ; number++) {
    const candidate = join(dirname(path), `${stem}${number === 1 ? '' : ` ${number}`}${extension}`);
    if (!existsSync(candidate)) return candidate;
  }
}
