import { count, eq } from 'drizzle-orm';
import { importBatches } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { deleteBatches } from './batches.ts';

/** Number of imports read and not applied. */
export function countStagedBatches(reader: Reader): number {
  return (
    reader.select({ count: count() }).from(importBatches).where(eq(importBatches.state, 'staged')).get()?.count ?? 0
  );
}

/** Deletes what interrupted imports left staged; called when a firm is opened. */
export function deleteStagedBatches(tx: Tx): void {
  const staged = tx.select({ id: importBatches.id }).from(importBatches).where(eq(importBatches.state, 'staged')).all();
  deleteBatches(
    tx,
    staged.map((batch) => batch.id),
  );
}
