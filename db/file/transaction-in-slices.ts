import { connectionOf } from '../sqlite/connection.ts';
import type { Db, Tx } from '../types.ts';
import { markTransaction, settle, writeAhead } from './rollback-journal.ts';

/**
 * Runs `work` in one immediate transaction that stays open while `pause` runs at each of its steps. Nobody else may use the
 * connection meanwhile. What `work` or `pause` throws undoes everything, and so does the end of the process.
 */
export async function transactionInSlices<Result>(
  db: Db,
  work: (tx: Tx) => Generator<void, Result, void>,
  pause: () => Promise<void>,
): Promise<Result> {
  const connection = connectionOf(db);
  // drizzle gives a transaction only to a function that ends with it.
  const tx = db.transaction((own) => own);
  writeAhead(connection);
  try {
    connection.exec('BEGIN IMMEDIATE');
    markTransaction(connection);
    const steps = work(tx);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        connection.exec('COMMIT');
        return step.value;
      }
      await pause();
    }
  } catch (error) {
    // A full disk has undone it already.
    if (connection.open && connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  } finally {
    if (connection.open) settle(connection);
  }
}
