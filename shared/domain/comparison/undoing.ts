import type { CustomerChange } from './compare-customer.ts';
import type { StoredAllocation, StoredDocument } from './stored.ts';

/** What undoing an import does with one customer's rows, besides what the comparison without it tells. */
export type Undoing = {
  /** True when no other import names the customer, whom imports had made: the customer goes. */
  readonly isGone: boolean;
  /** Documents and their allocations to delete, as if they had never been. */
  readonly created: readonly StoredDocument[];
  readonly brought: readonly StoredAllocation[];
  /** Documents that another import also holds, by that import: they now belong to it. */
  readonly handed: ReadonlyMap<number, readonly StoredDocument[]>;
};

/** Compares what the import `batchId` brought with what remains without it (`change`). */
export function undoingOf(change: CustomerChange, batchId: number): Undoing {
  const { customer, ledger } = change;
  const isGone = change.importedName === null && customer !== null && customer.isFromImport;
  const kept = [...change.updated, ...change.unchanged];
  const keptIds = new Set(kept.map(({ row }) => row.id));
  // Documents that applying it made from other imports' lines (adjustments before a gap) go too, and all documents of a customer that goes.
  const isMade = (row: StoredDocument) =>
    isGone || row.batchId === batchId || (row.voidedAt === null && row.madeByBatchId === batchId);
  const created = ledger.documents.filter((row) => isMade(row) && !keptIds.has(row.id) && row.manualValues === null);
  const createdIds = new Set(created.map((row) => row.id));
  const touches = (row: StoredAllocation) =>
    createdIds.has(row.debitDocumentId) || createdIds.has(row.creditDocumentId);
  const owners = new Map(kept.map(({ row, next }) => [row.id, next.batchId]));
  return {
    isGone,
    created,
    brought: ledger.allocations.filter(touches),
    handed: Map.groupBy(
      kept.map(({ row }) => row).filter((row) => row.batchId === batchId),
      ({ id }) => owners.get(id) ?? batchId,
    ),
  };
}
