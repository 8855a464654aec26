import type { Tx } from '../types.ts';
import type { CustomerChange } from './import-comparison.ts';
import { changeSaver, type SavingContext } from './import-saving.ts';
import { refreshOpenAmount } from './open-amount.ts';

/** Returns the function that brings one customer's ledger to what the imports now say. Nothing is deleted: what no longer holds is withdrawn. */
export function changeApplier(tx: Tx, context: SavingContext): (change: CustomerChange) => void {
  const saver = changeSaver(tx, { ...context, isApplying: true });
  return (change) => {
    const place = saver.saveCustomer(change);
    saver.voidAllocations(change.voided.map((row) => row.id));
    saver.voidDocuments(change.withdrawn.map((row) => row.id));
    const ids = saver.saveDocuments(change, place);
    for (const allocation of change.allocated) saver.insertAllocation(allocation, ids);
    refreshHandMade(tx, change);
  };
}

/** Brings the documents typed by hand to what is left on them once manual allocations were withdrawn or hold again. */
export function refreshHandMade(tx: Tx, { ledger, voided, restored, released }: CustomerChange): void {
  const imported = new Set(ledger.documents.filter((row) => !released.includes(row)).map((row) => row.id));
  const manual = [...voided, ...restored].filter(({ origin }) => origin === 'manual');
  for (const id of new Set(manual.flatMap((row) => [row.debitDocumentId, row.creditDocumentId])))
    if (!imported.has(id)) refreshOpenAmount(tx, id);
}
