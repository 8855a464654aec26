import type { DerivedAllocation } from '../receivables/derive.ts';
import { allocationKey, type CustomerChange, rowKey } from './compare-customer.ts';
import type { StoredAllocation, StoredDocument } from './stored.ts';

/** What undoing an import does with one customer's rows, besides what the comparison without it tells. */
export type Undoing = {
  /** True when no other import names the customer, whom imports had made: the customer goes. */
  readonly isGone: boolean;
  /** Documents and allocations to delete, as if they had never been. */
  readonly created: readonly StoredDocument[];
  readonly brought: readonly StoredAllocation[];
  /** Lettering that the import withdrew and that holds without it. */
  readonly restored: readonly StoredAllocation[];
  /** Allocations to make; those of `restored` are there already. */
  readonly allocated: readonly DerivedAllocation[];
  /** Documents and allocations that another import also holds, by that import: they now belong to it. */
  readonly handedDocuments: ReadonlyMap<number, readonly StoredDocument[]>;
  readonly handedAllocations: ReadonlyMap<number, readonly StoredAllocation[]>;
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
  const isBrought = (row: StoredAllocation) => row.batchId === batchId && row.origin !== 'manual';
  const voided = new Set(change.voided);
  const holds = (row: StoredAllocation) => row.voidedAt === null && !voided.has(row);
  const brought = new Set(ledger.allocations.filter((row) => touches(row) || (isBrought(row) && !holds(row))));
  const { restored, allocated } = restoreLettering(change, batchId);
  const owners = new Map(kept.map(({ row, next }) => [row.id, next.batchId]));
  const ownerOf = ({ id }: { readonly id: number }) => owners.get(id) ?? batchId;
  return {
    isGone,
    created,
    brought: [...brought],
    restored,
    allocated,
    handedDocuments: Map.groupBy(
      kept.map(({ row }) => row).filter((row) => row.batchId === batchId),
      ownerOf,
    ),
    handedAllocations: Map.groupBy(
      ledger.allocations.filter((row) => isBrought(row) && !brought.has(row)),
      ({ creditDocumentId: id }) => ownerOf({ id }),
    ),
  };
}

/** The lettering that the import withdrew and that holds without it, and the allocations that are to be made beside it. */
function restoreLettering(change: CustomerChange, batchId: number): Pick<Undoing, 'restored' | 'allocated'> {
  const rowsById = new Map(change.ledger.documents.map((row) => [row.id, row]));
  const wanted = new Map(change.allocated.map((allocation) => [allocationKey(allocation), allocation]));
  const restored = change.ledger.allocations.filter(
    (row) =>
      row.origin !== 'manual' &&
      row.voidedBatchId === batchId &&
      row.batchId !== batchId &&
      wanted.delete(rowKey(row, rowsById)),
  );
  return { restored, allocated: [...wanted.values()] };
}
