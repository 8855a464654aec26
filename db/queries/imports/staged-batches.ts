import { eq } from 'drizzle-orm';
import { importBatches } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { deleteBatches } from './batches.ts';

/** True when an interrupted import left staged rows. Asked before deleting, so that merely opening a firm writes nothing. */
export function hasStagedBatches(reader: Reader): boolean {
  const staged = eq(importBatches.state, 'staged');
  return reader.select({ id: importBatches.id }).from(importBatches).where(staged).limit(1).get() !== undefined;
}

/** Deletes what interrupted imports left staged; called when a firm is opened. */
export function deleteStagedBatches(tx: Tx): void {
  const staged = tx.select({ id: importBatches.id }).from(importBatches).where(eq(importBatches.state, 'staged')).all();
  deleteBatches(
    tx,
    staged.map((batch) => batch.id),
  );
}
