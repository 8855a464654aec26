import { accessSync, closeSync, constants, openSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { appendEvent, type User } from '../journal/journal.ts';
import { watchSealedRows } from '../journal/seals.ts';
import { migrations } from '../migrations/list.ts';
import { insertReadyDisputeReasons } from '../queries/disputes/reasons.ts';
import { derivationRules, hasEarlierRules, hasLaterRules } from '../queries/firm/firm.ts';
import { insertReadyOutcomes } from '../queries/interactions/outcomes.ts';
import { insertReadyScenarios } from '../queries/scenarios/ready.ts';
import * as schema from '../schema.ts';
import { keepStatements } from '../sqlite/kept-statements.ts';
import { migrate, pendingMigrations } from '../sqlite/migrate.ts';
import { addSqlFunctions } from '../sqlite/sql-functions.ts';
import type { Db } from '../types.ts';
import { toOpeningError } from './errors.ts';
import { checkVersionBeforeOpening, setForeignLeftoversAside, verifyContent } from './gates.ts';
import { removeLeftovers } from './leftover.ts';
import { drawSchemaNumber, journalInPlace, markTransaction, settle, writeAhead } from './rollback-journal.ts';
import { identityOf, locate, type Whereabouts } from './whereabouts.ts';

/** An open firm file. `connection` serves pragmas, backups and raw reports; queries take `db`. */
export type OpenFile = {
  readonly path: string;
  /** New names of the journals and logs of other files that were renamed at the opening. */
  readonly setAside: readonly string[];
  /** Tells where the file is now; to be asked before writing. */
  locate(): Whereabouts;
  readonly connection: Database.Database;
  readonly db: Db;
  close(): void;
};

/**
 * Files open in this process. SQLite would refuse them too, but only after we had read their header: on POSIX systems
 * closing any descriptor of a file drops every lock the process holds on it.
 */
const openPaths = new Set<string>();

/**
 * Opens the firm file at `path`; `:memory:` makes an empty one that is nowhere kept. The file stays locked until `close`.
 * @throws AppError `file_unreadable`, `file_format` (not ours), `firm_newer`, `firm_damaged`, `firm_locked`; the file is
 * then as it was. `conflict` / `upgrade` when migrations wait: `upgradeFirmFile` makes a backup first.
 */
export function openFirmFile(path: string, options: { now: string }): OpenFile {
  if (path === ':memory:') return makeTables(path, options.now);
  const { file, isUpToDate } = connect(path, options.now);
  if (isUpToDate) return file;
  file.close();
  throw new AppError('conflict', { reason: 'upgrade' });
}

/**
 * Opens the firm file at `path` like `openFirmFile`, and applies migrations that wait. Before migrations, and before the caller derives
 * documents again by newer rules, `backUp` runs; when it fails, the file is not changed.
 */
export async function upgradeFirmFile(
  path: string,
  options: { now: string; backUp: (connection: Database.Database) => Promise<unknown> },
): Promise<OpenFile> {
  const { file, isUpToDate } = connect(path, options.now);
  try {
    if (!isUpToDate || hasEarlierRules(file.db)) await options.backUp(file.connection);
    if (isUpToDate) return file;
    writeAhead(file.connection);
    migrate(file.connection, migrations, options.now);
    settle(file.connection);
    watchSealedRows(file.connection);
    return file;
  } catch (error) {
    file.close();
    throw toOpeningError(error, path);
  }
}

/**
 * Creates the firm file at `path` with the ready scenarios and outcomes, and opens it.
 * @throws AppError `duplicate` / `file` when something is there already: it is left alone.
 */
export function createFirmFile(
  path: string,
  options: { name: string; siren: string | null; now: string; isDemonstration: boolean; user?: User },
): OpenFile {
  reserve(path);
  let file: OpenFile | undefined;
  try {
    file = makeTables(path, options.now);
    const { name, siren, now, isDemonstration } = options;
    file.db.transaction(
      (tx) => {
        tx.insert(schema.firm)
          .values({ id: 1, name, siren, isDemonstration, derivationRules, createdAt: now, updatedAt: now })
          .run();
        insertReadyScenarios(tx);
        insertReadyOutcomes(tx);
        insertReadyDisputeReasons(tx);
        const acting = { user: options.user ?? { name: 'amiable' }, now: () => now };
        appendEvent(tx, acting, { kind: 'firm.create', data: { name, siren } });
      },
      { behavior: 'immediate' },
    );
    return file;
  } catch (error) {
    file?.close();
    rmSync(path, { force: true });
    removeLeftovers(path);
    throw toOpeningError(error, path, true);
  }
}

/**
 * Longest file name, in bytes. Every system allows 255, and the files beside it (journal, partial copy, dated file set aside) have longer
 * names made from its own.
 */
const mostNameBytes = 200;

/** Creates an empty file at `path` in one step with the check that nothing is there. */
function reserve(path: string): void {
  if (Buffer.byteLength(basename(path)) > mostNameBytes)
    throw new AppError('file_unreadable', { reason: 'nameTooLong', details: { name: basename(path) } });
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new AppError('duplicate', { reason: 'file', cause: error });
    throw toOpeningError(error, path, true);
  }
}

function makeTables(path: string, now: string): OpenFile {
  const connection = new Database(path);
  try {
    setPragmas(connection);
    journalInPlace(connection);
    migrate(connection, migrations, now);
    drawSchemaNumber(connection);
    watchSealedRows(connection);
    return toOpenFile(path, connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Locks and verifies the file; nothing is written before every gate is passed. */
function connect(path: string, now: string): { file: OpenFile; isUpToDate: boolean } {
  let connection: Database.Database | undefined;
  try {
    if (openPaths.has(realpathSync.native(path))) throw new AppError('firm_locked');
    if (!statSync(path).isFile())
      throw new AppError('file_unreadable', { reason: 'notAFile', details: { name: basename(path) } });
    accessSync(path, constants.R_OK | constants.W_OK);
    checkVersionBeforeOpening(path);
    const setAside = setForeignLeftoversAside(path, new Date(now));
    connection = new Database(path, { fileMustExist: true, timeout: 1000 });
    setPragmas(connection);
    // Only an exclusive lock keeps others out: with a reader's lock they could still read, and begin a journal.
    connection.exec('BEGIN EXCLUSIVE; COMMIT');
    verifyContent(connection);
    const isUpToDate = pendingMigrations(connection, migrations).length === 0;
    // This version would derive documents by its older rules and undo the newer ones' work; the newer version would not notice.
    if (isUpToDate && hasLaterRules(drizzle(connection, { schema }))) throw new AppError('firm_newer');
    removeEmptyJournal(path);
    journalInPlace(connection);
    // Migrations rebuild tables, which must not count as changes: with migrations waiting, watching begins after them.
    if (isUpToDate) watchSealedRows(connection);
    return { file: toOpenFile(path, connection, setAside), isUpToDate };
  } catch (error) {
    connection?.close();
    throw toOpeningError(error, path);
  }
}

/** Removes the empty journal that a kill between two commands leaves. Safe only under our lock: another process might need it. */
function removeEmptyJournal(path: string): void {
  const journal = `${path}-journal`;
  if (statSync(journal, { throwIfNoEntry: false })?.size === 0) rmSync(journal);
}

function setPragmas(connection: Database.Database): void {
  // Set before the first read, so that the lock is held from that read to the close and a log's index stays in our memory.
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  // 64 MB, taken only as needed: with SQLite's default of 2 MB, an import of a million lines writes its indexes many times over.
  connection.pragma('cache_size = -65536');
}

function toOpenFile(path: string, connection: Database.Database, setAside: readonly string[] = []): OpenFile {
  const real = path === ':memory:' ? null : realpathSync.native(path);
  if (real !== null) openPaths.add(real);
  const identity = real === null ? null : identityOf(real);
  addSqlFunctions(connection);
  const close = () => {
    if (!connection.open) return;
    connection.close();
    if (real !== null) openPaths.delete(real);
  };
  return {
    path,
    setAside,
    connection,
    db: withMarks(drizzle(keepStatements(connection), { schema }), connection),
    locate: () => locate(real ?? path, identity),
    close,
  };
}

/** Makes every writing (immediate) transaction begin with `markTransaction`. */
function withMarks<Known extends Db>(db: Known, connection: Database.Database): Known {
  const transaction = db.transaction.bind(db);
  db.transaction = (work, config) =>
    transaction((tx) => {
      if (config?.behavior === 'immediate') markTransaction(connection);
      return work(tx);
    }, config);
  return db;
}
