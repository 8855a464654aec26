import type { Db } from '../types.ts';
import { connectionOf } from './connection.ts';

/**
 * Runs `write` without waiting for the disk: what a power failure may lose of it must be nothing anybody counts on, and whatever is
 * written next waits for all of it. A pragma of the connection, hence not for a transaction.
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
