import { and, eq, isNull, sql } from 'drizzle-orm';
import { allocations, documents } from '../schema.ts';
import type { Tx } from '../types.ts';
import type { CustomerChange } from './import-comparison.ts';
import { changeSaver, type SavingContext } from './import-saving.ts';

/** Returns the function that brings one customer's ledger to what the imports now say. Nothing is deleted: what no longer holds is withdrawn. */
export function changeApplier(tx: Tx, context: SavingContext): (change: CustomerChange) => void {
  const saver = changeSaver(tx, context);
  return (change) => {
    const customerId = saver.saveCustomer(change);
    saver.voidAllocations(change.voided.map((row) => row.id));
    saver.voidDocuments(change.withdrawn.map((row) => row.id));
    const ids = saver.saveDocuments(change, customerId);
    for (const allocation of change.allocated) saver.insertAllocation(allocation, ids);
    reopenHandMade(tx, change);
  };
}

/** A document typed by hand is open again for what was allocated to it from a withdrawn document. */
export function reopenHandMade(tx: Tx, change: CustomerChange): void {
  const imported = new Set(change.ledger.documents.map((row) => row.id));
  for (const row of change.voided.filter(({ origin }) => origin === 'manual'))
    for (const id of [row.debitDocumentId, row.creditDocumentId]) {
      if (imported.has(id)) continue;
      const taken = sql`coalesce((select sum(${allocations.amountCents}) from ${allocations} where ${allocations.voidedAt} is null
        and (${allocations.debitDocumentId} = ${id} or ${allocations.creditDocumentId} = ${id})), 0)`;
      tx.update(documents)
        .set({ openCents: sql`${documents.amountCents} - ${taken}`, settledOn: null })
        .where(and(eq(documents.id, id), isNull(documents.voidedAt)))
        .run();
    }
}
