import { randomInt } from 'node:crypto';
import type Database from 'better-sqlite3';

/**
 * Chooses a rollback journal: the file alone then holds every finished transaction, wherever it is copied, renamed or moved. Since one
 * process has the file at a time, this costs no more than a write-ahead log copied into the file after each command (measured: four
 * flushes each). The journal is emptied at each commit and removed at the close.
 */
export function journalInPlace(connection: Database.Database): void {
  connection.pragma('journal_mode = DELETE');
  connection.pragma('journal_size_limit = 0');
}

/**
 * Writes the first page, so that its change counter moves with every transaction: under an exclusive lock SQLite moves it only once. The
 * counter ties a journal to its file after a crash (`findLeftovers`). It must be the first write of each transaction.
 */
export function markTransaction(connection: Database.Database): void {
  const version = Number(connection.pragma('user_version', { simple: true }));
  connection.pragma(`user_version = ${version}`);
}

/**
 * Gives a new file a random schema number, from which its migrations count on. Otherwise two new firms would have the same first page, and
 * a journal of one would pass for a journal of the other (`findLeftovers`). SQLite only compares this number.
 */
export function drawSchemaNumber(connection: Database.Database): void {
  connection.unsafeMode(true);
  connection.pragma(`schema_version = ${randomInt(2 ** 20, 2 ** 30)}`);
  connection.unsafeMode(false);
}

/**
 * Chooses a write-ahead log for a long transaction, during which the user may copy the file. With a rollback journal the file itself would
 * be half written once the cache is full; a log keeps the writes apart until the transaction is finished.
 */
export function writeAhead(connection: Database.Database): void {
  if (!connection.memory) connection.pragma('journal_mode = WAL');
}

/** Copies the log of a finished long transaction into the file. When the disk is too full, the log stays and is tried again later. */
export function settle(connection: Database.Database): void {
  if (connection.memory || connection.inTransaction) return;
  try {
    journalInPlace(connection);
  } catch {
    // The log is complete and tied to the file: nothing is lost by waiting.
  }
}
