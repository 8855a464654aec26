import { countOwned } from '../../db/queries/customers/uses.ts';
import { deleteUnusedCustomer } from '../../db/queries/imports/customer-values.ts';
import { countDocumentUses, hasMerged } from '../../db/queries/imports/references.ts';
import {
  deleteEarlier,
  deleteFacts,
  earlierFactsReader,
  moveFacts,
} from '../../db/queries/receivables/earlier-documents.ts';
import type { Tx } from '../../db/types.ts';
import type { CustomerChange } from '../../shared/domain/comparison/compare-customer.ts';
import type { KnownFrom } from '../../shared/domain/comparison/replay-ledger.ts';
import type { StoredCustomer, StoredDocument } from '../../shared/domain/comparison/stored.ts';
import { undoingOf } from '../../shared/domain/comparison/undoing.ts';
import { type AsNow, earlierOf, undoneHistory } from '../../shared/domain/comparison/undone-history.ts';
import { AppError } from '../../shared/errors.ts';
import { changeSaver, idsOf, placeOfChange } from './saving.ts';

/** The import being undone, and when it was applied. */
export type UndoingContext = { readonly batchId: number; readonly appliedAt: string; readonly now: string };

/**
 * Returns the function that brings one customer's ledger back to what it would be without the import: rows it created are
 * deleted, allocations it withdrew hold again, changed values are restored. `known` tells since when the others know what it brought.
 * @throws AppError `in_use` / `import`, counting what refers to a row to delete.
 */
export function changeUndoer(tx: Tx, context: UndoingContext): (change: CustomerChange, known: KnownFrom) => void {
  const { batchId, appliedAt, now } = context;
  const saver = changeSaver(tx, { batchId, now, undoneFrom: appliedAt });
  const { documents, allocations } = saver;
  const moveEarlier = earlierMover(tx, context);
  return (change, known) => {
    const undoing = undoingOf(change, batchId);
    const history = undoneHistory(change, undoing, { known, appliedAt });
    refuseUsedDocuments(tx, change.code, undoing.created);
    refuse(change.code, { reminders: 0, plans: 0, holds: 0, allocations: change.overflowing.length });

    const createdIds = idsOf(undoing.created);
    allocations.delete(idsOf(undoing.brought));
    deleteEarlier(tx, createdIds);
    documents.delete(createdIds);

    const place = undoing.isGone ? placeOfChange(change) : saver.saveCustomer(change);
    saver.voidDocuments(change.withdrawn);
    saver.voidAllocations(change.voided);
    const ids = saver.saveDocuments(change, place, history.recordedAt);
    saver.restoreAllocations([...change.restored, ...undoing.restored]);
    saver.allocate(change, undoing.allocated, ids, history.recordedAt);
    for (const [owner, rows] of undoing.handedDocuments) documents.set(idsOf(rows), { batchId: owner });
    for (const [owner, rows] of undoing.handedAllocations) allocations.set(idsOf(rows), { batchId: owner });
    for (const span of history.documents) documents.setSpan(span);
    for (const span of history.allocations) allocations.setSpan(span);
    moveEarlier(history.asNow);
    saver.refreshManual(change);

    if (!undoing.isGone || change.customer === null) return;
    refuseUsedCustomer(tx, change.customer);
    deleteUnusedCustomer(tx, change.customer.id);
  };
}

/** Returns the function that lets the earlier facts of documents end with the import since which these are as they are now. */
function earlierMover(tx: Tx, { batchId, now }: UndoingContext): (documents: readonly AsNow[]) => void {
  const readFacts = earlierFactsReader(tx);
  return (documents) => {
    if (documents.length === 0) return;
    const facts = Map.groupBy(readFacts(idsOf(documents)), ({ documentId }) => documentId);
    for (const document of documents) {
      const { gone, moved } = earlierOf(facts.get(document.id) ?? [], document, now);
      deleteFacts(tx, idsOf(gone));
      if (moved) moveFacts(tx, moved.id, { recordedUntil: document.since, correctedBatchId: batchId });
    }
  };
}

function refuseUsedDocuments(tx: Tx, customer: string, rows: readonly StoredDocument[]): void {
  if (rows.length > 0) refuse(customer, countDocumentUses(tx, idsOf(rows)));
}

/** @throws AppError `in_use` / `mergedCustomer`, or `import` counting what refers to the customer. */
function refuseUsedCustomer(tx: Tx, { id, code, mergedIntoId }: StoredCustomer): void {
  if (mergedIntoId !== null || hasMerged(tx, id))
    throw new AppError('in_use', { reason: 'mergedCustomer', details: { customer: code } });
  refuse(code, countOwned(tx, id));
}

function refuse(customer: string, uses: Readonly<Record<string, number>>): void {
  if (Object.values(uses).some((count) => count > 0))
    throw new AppError('in_use', { reason: 'import', details: { customer, ...uses } });
}
