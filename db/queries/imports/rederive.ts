import { inArray } from 'drizzle-orm';
import { allocations, customers } from '../../schema.ts';
import type { Tx } from '../../types.ts';
import { readMerges } from '../common/merges.ts';
import { compareNow } from './comparison.ts';
import { changeSaver, placeOfChange } from './saving.ts';

/**
 * Derives a customer's documents and lettering again from the imported lines and the manual allocations, after a manual allocation was
 * taken back. Importing the same file again then finds nothing to change.
 */
export function rederiveCustomer(tx: Tx, customerId: number, now: string): void {
  const united = [...readMerges(tx).unitedIn(customerId)];
  const codes = tx.select({ code: customers.code }).from(customers).where(inArray(customers.id, united)).all();
  for (const { code } of codes) rederiveAccount(tx, code, now);
}

function rederiveAccount(tx: Tx, code: string, now: string): void {
  const change = compareNow(tx, code);
  const [line] = change.ledger.lines;
  if (!line) return;
  const saver = changeSaver(tx, { batchId: line.batchId, now });
  // Without the id of an import, since none withdrew them: undoing an import must not restore them.
  const gone = change.voided.map((row) => row.id);
  if (gone.length > 0) tx.update(allocations).set({ voidedAt: now }).where(inArray(allocations.id, gone)).run();
  const ids = saver.saveDocuments(change, placeOfChange(change));
  const states = [...change.updated, ...change.unchanged].map(({ next }) => next);
  const broughtBy = new Map(states.map((document) => [document.sourceKey, document.batchId]));
  for (const allocation of change.allocated)
    saver.insertAllocation(allocation, ids, broughtBy.get(allocation.creditKey));
}
