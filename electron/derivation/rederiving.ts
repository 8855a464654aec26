import { readCodes, readMerges } from '../../db/queries/common/merges.ts';
import { comparerNow } from '../../db/queries/imports/comparison.ts';
import type { Tx } from '../../db/types.ts';
import { changeApplier } from './applying.ts';

/**
 * Derives a customer's documents and lettering again from the imported lines and the manual allocations, after a manual allocation was
 * taken back. Importing the same file again then finds nothing to change.
 */
export function rederiveCustomer(tx: Tx, customerId: number, now: string): void {
  const compare = comparerNow(tx);
  const apply = changeApplier(tx, { batchId: null, now });
  for (const code of readCodes(tx, readMerges(tx).unitedIn(customerId)).values()) {
    const change = compare(code);
    if (change.ledger.lines.length > 0) apply(change);
  }
}
