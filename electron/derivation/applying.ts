import type { Tx } from '../../db/types.ts';
import type { CustomerChange } from '../../shared/domain/comparison/compare-customer.ts';
import { changeSaver, type SavingContext } from './saving.ts';

/**
 * Returns the function that brings one customer's ledger to what the imports now say. Nothing is deleted: rows that no longer hold are
 * withdrawn.
 */
export function changeApplier(tx: Tx, context: SavingContext): (change: CustomerChange) => void {
  const saver = changeSaver(tx, { ...context, isApplying: context.batchId !== null });
  return (change) => {
    const place = saver.saveCustomer(change);
    saver.voidAllocations(change.voided);
    saver.restoreAllocations(change.restored);
    saver.voidDocuments(change.withdrawn);
    const ids = saver.saveDocuments(change, place);
    saver.allocate(change, ids);
    saver.refreshManual(change);
  };
}
