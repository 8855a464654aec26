import { eq } from 'drizzle-orm';
import { importBatches } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { deleteBatches } from './batches.ts';

/** Whether an interrupted import left anything: a file opened only to be read is not written. */
export function hasStagedBatches(reader: Reader): boolean {
  const staged = eq(importBatches.state, 'staged');
  return reader.select({ id: importBatches.id }).from(importBatches).where(staged).limit(1).get() !== undefined;
}

/** Removes what an interrupted import left; for when a firm file is opened. */
export function deleteStagedBatches(tx: Tx): void {
  const staged = tx.select({ id: importBatches.id }).from(importBatches).where(eq(importBatches.state, 'staged')).all();
  deleteBatches(
    tx,
    staged.map((batch) => batch.id),
  );
}
