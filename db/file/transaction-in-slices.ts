import { connectionOf } from '../sqlite/connection.ts';
import type { Db, Tx } from '../types.ts';
import { markTransaction, settle, writeAhead } from './rollback-journal.ts';

/**
 * Runs `work` in one immediate transaction, which stays open while `pause` runs between its steps. Nothing else may use the connection
 * meanwhile. An error of `work` or `pause`, or the end of the process, rolls everything back.
 */
export async function transactionInSlices<Result>(
  db: Db,
  work: (tx: Tx) => Generator<void, Result, void>,
  pause: () => Promise<void>,
): Promise<Result> {
  const connection = connectionOf(db);
  // drizzle ends a transaction with the function it is given: only its object is kept, and BEGIN and COMMIT are run here.
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
    // After a full disk, SQLite has rolled back already.
    if (connection.open && connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  } finally {
    if (connection.open) settle(connection);
  }
}
