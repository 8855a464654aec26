import type { Db } from '../types.ts';
import { connectionOf } from './connection.ts';

/**
 * Runs `write` without waiting for the disk. A power failure may lose its rows, so nothing may depend on them yet; the next ordinary write
 * waits until all of them are on the disk. It sets a pragma of the connection, which has no effect inside a transaction.
 */
export function unflushed(db: Db, write: () => void): void {
  const connection = connectionOf(db);
  const usual = connection.pragma('synchronous', { simple: true });
  connection.pragma('synchronous = NORMAL');
  try {
    write();
  } finally {
    connection.pragma(`synchronous = ${usual}`);
  }
}
