import { deleteEarlier, documentFactsReader, earlierFactsReader } from '../../db/queries/common/earlier-documents.ts';
import { countOwned, isMerged } from '../../db/queries/customers/uses.ts';
import { deleteUnusedCustomer } from '../../db/queries/imports/customer-values.ts';
import { countDocumentUses } from '../../db/queries/imports/references.ts';
import type { Tx } from '../../db/types.ts';
import type { CustomerChange } from '../../shared/domain/comparison/compare-customer.ts';
import type { StoredCustomer, StoredDocument } from '../../shared/domain/comparison/stored.ts';
import { undoingOf } from '../../shared/domain/comparison/undoing.ts';
import { undonePastOf } from '../../shared/domain/comparison/undone-past.ts';
import type { Decision, Replay } from '../../shared/domain/coverage/replay.ts';
import type { Terms } from '../../shared/domain/values/terms.ts';
import { AppError } from '../../shared/errors.ts';
import { changeSaver, idsOf, placeOfChange } from './saving.ts';
import { pastWriter } from './saving-past.ts';

/** The import being undone, when it was applied, and the imports that decide again without it. */
export type UndoingContext = {
  readonly batchId: number;
  readonly appliedAt: string;
  readonly now: string;
  readonly replay: Replay;
  readonly firmTerms: Terms;
};

/**
 * Returns the function that brings one customer's ledger back to what it would be without the import, now and at every instant since it was
 * applied: rows it created are deleted, allocations it withdrew hold again, changed values are restored. It returns what the imports that
 * followed decide of the customer's statements.
 * @throws AppError `in_use` / `import`, counting what refers to a row to delete.
 */
export function changeUndoer(tx: Tx, context: UndoingContext): (change: CustomerChange) => readonly Decision[] {
  const { batchId, appliedAt, now } = context;
  const saver = changeSaver(tx, { batchId, now });
  const { documents, allocations } = saver;
  const readEarlier = earlierFactsReader(tx, appliedAt);
  const readFacts = documentFactsReader(tx);
  const writePast = pastWriter(tx, appliedAt);
  return (change) => {
    const undoing = undoingOf(change, batchId);
    refuseUsedDocuments(tx, change.code, undoing.created);
    refuse(change.code, {
      reminders: 0,
      plans: 0,
      promises: 0,
      disputes: 0,
      holds: 0,
      allocations: change.overflowing.length,
    });
    const { ledger, replaced } = change;
    const earlier = readEarlier(idsOf([...ledger.documents, ...ledger.manual, ...replaced.map(({ row }) => row)]));

    const createdIds = idsOf(undoing.created);
    allocations.delete(idsOf(undoing.brought));
    deleteEarlier(tx, createdIds);
    documents.delete(createdIds);

    const place = undoing.isGone ? placeOfChange(change) : saver.saveCustomer(change);
    const isManual = ({ origin }: { readonly origin: string }) => origin === 'manual';
    saver.voidDocuments(change.withdrawn);
    saver.voidAllocations(change.voided.filter(isManual));
    saver.restoreAllocations(change.restored);
    const ids = saver.saveDocuments(change, place);
    for (const [owner, rows] of undoing.handed) documents.set(idsOf(rows), { batchId: owner });
    const past = undonePastOf(change, undoing, {
      ...context,
      restored: change.restored,
      earlierOf: (id) => earlier.get(id) ?? [],
      releasedFacts: readFacts,
    });
    writePast(change, past, { place, ids });
    saver.refreshManual(change);

    if (undoing.isGone && change.customer !== null) {
      refuseUsedCustomer(tx, change.customer);
      deleteUnusedCustomer(tx, change.customer.id);
    }
    return past.decisions;
  };
}

function refuseUsedDocuments(tx: Tx, customer: string, rows: readonly StoredDocument[]): void {
  if (rows.length > 0) refuse(customer, countDocumentUses(tx, idsOf(rows)));
}

/** @throws AppError `in_use` / `mergedCustomer`, or `import` counting what refers to the customer. */
function refuseUsedCustomer(tx: Tx, { id, code }: StoredCustomer): void {
  if (isMerged(tx, id)) throw new AppError('in_use', { reason: 'mergedCustomer', details: { customer: code } });
  refuse(code, countOwned(tx, id));
}

function refuse(customer: string, uses: Readonly<Record<string, number>>): void {
  if (Object.values(uses).some((count) => count > 0))
    throw new AppError('in_use', { reason: 'import', details: { customer, ...uses } });
}
