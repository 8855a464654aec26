import { randomInt } from 'node:crypto';
import type Database from 'better-sqlite3';

/**
 * One process has the file at a time, so that a rollback journal costs what a write-ahead log costs with its copy into the file
 * after each command (measured: the same four flushes), and the file alone holds everything finished, at any moment, wherever it
 * is copied, renamed or moved. The journal is emptied at each commit and removed at the close.
 */
export function journalInPlace(connection: Database.Database): void {
  connection.pragma('journal_mode = DELETE');
  connection.pragma('journal_size_limit = 0');
}

/**
 * Writes the first page, so that the change counter in it moves with every transaction: under an exclusive lock SQLite itself moves
 * it once. That counter is what ties a journal to its file after a crash (`findLeftovers`). To be the first write of each transaction.
 */
export function markTransaction(connection: Database.Database): void {
  const version = Number(connection.pragma('user_version', { simple: true }));
  connection.pragma(`user_version = ${version}`);
}

/**
 * Gives a new file a schema number of its own, drawn by lot, from which its migrations count on: two firms made alike would have the
 * same first page, and a journal of one would pass for a journal of the other (`findLeftovers`). SQLite only compares that number.
 */
export function drawSchemaNumber(connection: Database.Database): void {
  connection.unsafeMode(true);
  connection.pragma(`schema_version = ${randomInt(2 ** 20, 2 ** 30)}`);
  connection.unsafeMode(false);
}

/**
 * For a transaction that stays open while the user sees and copies the file: what it writes waits in a write-ahead log until it
 * is finished, since a journal leaves the file itself half written once the cache is full.
 */
export function writeAhead(connection: Database.Database): void {
  if (!connection.memory) connection.pragma('journal_mode = WAL');
}

/** Brings what a finished long transaction wrote into the file. A disk too full for it keeps the log, which is tried again later. */
export function settle(connection: Database.Database): void {
  if (connection.memory || connection.inTransaction) return;
  try {
    journalInPlace(connection);
  } catch {
    // The log is complete and tied to the file: nothing is lost by waiting.
  }
}
