import { eq, inArray } from 'drizzle-orm';
import { allocationKey, type CustomerChange, rowKey } from '../../../shared/domain/comparison/compare-customer.ts';
import type { KnownFrom } from '../../../shared/domain/comparison/replay-ledger.ts';
import { allocations, customers, documents } from '../../schema.ts';
import type { Tx } from '../../types.ts';
import { deleteEarlier } from '../receivables/earlier-documents.ts';
import type { AllocationRow, DocumentRow } from '../receivables/reading.ts';
import { derivedDocuments, refreshManual } from './applying.ts';
import { referenceChecker } from './references.ts';
import { changeSaver, type SavingContext } from './saving.ts';
import { rewriteHistory } from './undone-history.ts';

/** The import being undone, and when it was applied. */
export type UndoingContext = SavingContext & {
  readonly batchId: number;
  readonly appliedAt: string;
};

/**
 * Returns the function that brings one customer's ledger back to what it would be without the import: rows it created are
 * deleted, allocations it withdrew hold again, changed values are restored. `known` tells since when the others know what it brought.
 * @throws AppError `in_use` / `import`, counting what refers to a row to delete.
 */
export function changeUndoer(tx: Tx, context: UndoingContext): (change: CustomerChange, known: KnownFrom) => void {
  const saver = changeSaver(tx, context);
  const references = referenceChecker(tx);
  return (change, known) => {
    const { customer, ledger } = change;
    const isGone = change.importedName === null && customer !== null && customer.isFromImport;
    const keptIds = new Set([...change.updated, ...change.unchanged].map(({ row }) => row.id));
    // Documents that applying it made from other imports' lines (adjustments before a gap) go too, and all documents of a customer that goes.
    const isMade = (row: DocumentRow) =>
      isGone || row.batchId === context.batchId || (row.voidedAt === null && row.madeByBatchId === context.batchId);
    const created = ledger.documents.filter((row) => isMade(row) && !keptIds.has(row.id) && row.manualValues === null);
    const createdIds = new Set(created.map((row) => row.id));
    const touches = (row: AllocationRow) => createdIds.has(row.debitDocumentId) || createdIds.has(row.creditDocumentId);
    references.refuseUsedDocuments(change.code, created);
    references.refuseOverflow(change.code, change.overflowing);

    const isBrought = (row: AllocationRow) => row.batchId === context.batchId && row.origin !== 'manual';
    const holds = (row: AllocationRow) => row.voidedAt === null && !change.voided.includes(row);
    const gone = ledger.allocations.filter((row) => touches(row) || (isBrought(row) && !holds(row)));
    const goneIds = new Set(gone.map((row) => row.id));
    deleteIn(goneIds, (ids) => tx.delete(allocations).where(inArray(allocations.id, ids)).run());
    deleteIn(createdIds, (ids) => deleteEarlier(tx, ids));
    deleteIn(createdIds, (ids) => tx.delete(documents).where(inArray(documents.id, ids)).run());

    const place = saver.saveCustomer(change);
    saver.voidDocuments(change.withdrawn.filter((row) => !createdIds.has(row.id)).map((row) => row.id));
    saver.voidAllocations(change.voided.filter((row) => !goneIds.has(row.id)).map((row) => row.id));
    const ids = saver.saveDocuments(change, place);
    saver.restoreAllocations(change.restored.map((row) => row.id));
    const restored = restoreLettering(tx, change, context.batchId);
    const derived = derivedDocuments(change);
    for (const allocation of change.allocated)
      if (!restored.has(allocationKey(allocation)))
        saver.insertAllocation(allocation, ids, derived.get(allocation.creditKey)?.batchId);
    handOver(
      tx,
      change,
      ledger.allocations.filter((row) => isBrought(row) && !goneIds.has(row.id)),
      context.batchId,
    );
    rewriteHistory(tx, change, ids, { ...context, known });
    refreshManual(tx, change);

    if (!isGone) return;
    references.refuseUsedCustomer(customer);
    tx.delete(customers).where(eq(customers.id, customer.id)).run();
  };
}

function deleteIn(ids: ReadonlySet<number>, remove: (ids: number[]) => void): void {
  if (ids.size > 0) remove([...ids]);
}

/** Restores the lettering that the import withdrew and that holds without it; returns the keys of its allocations. */
function restoreLettering(tx: Tx, change: CustomerChange, batchId: number): ReadonlySet<string> {
  const rowsById = new Map(change.ledger.documents.map((row) => [row.id, row]));
  const wanted = new Set(change.allocated.map(allocationKey));
  const restored = new Set<string>();
  for (const row of change.ledger.allocations) {
    if (row.origin === 'manual' || row.voidedBatchId !== batchId || row.batchId === batchId) continue;
    const key = rowKey(row, rowsById);
    if (!wanted.delete(key)) continue;
    tx.update(allocations).set({ voidedAt: null, voidedBatchId: null }).where(eq(allocations.id, row.id)).run();
    restored.add(key);
  }
  return restored;
}

/** Documents and allocations that the undone import brought, and that another import also holds, now belong to that other import. */
function handOver(tx: Tx, change: CustomerChange, brought: readonly AllocationRow[], batchId: number): void {
  const newOwner = new Map<number, number>();
  for (const { row, next } of [...change.updated, ...change.unchanged]) {
    newOwner.set(row.id, next.batchId);
    if (row.batchId === batchId)
      tx.update(documents).set({ batchId: next.batchId }).where(eq(documents.id, row.id)).run();
  }
  for (const row of brought) {
    const owner = newOwner.get(row.creditDocumentId) ?? batchId;
    tx.update(allocations).set({ batchId: owner }).where(eq(allocations.id, row.id)).run();
  }
}
