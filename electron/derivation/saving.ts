import { type Correction, earlierKeeper } from '../../db/queries/common/earlier-documents.ts';
import {
  allocationWriter,
  documentWriter,
  type Place,
  prepareCustomerInsert,
  renameImported,
} from '../../db/queries/imports/derived-rows.ts';
import { refreshOpenAmount } from '../../db/queries/receivables/open-amount.ts';
import type { AllocationRow } from '../../db/queries/receivables/reading.ts';
import { releaseManual } from '../../db/queries/receivables/replaced-manual.ts';
import type { Tx } from '../../db/types.ts';
import { type CustomerChange, derivedDocuments, renamed } from '../../shared/domain/comparison/compare-customer.ts';
import { isBucket } from './buckets.ts';

/** The import being applied or undone, and when; `batchId` is null when stored lines are only derived again. */
export type SavingContext = {
  readonly batchId: number | null;
  readonly now: string;
  /** True when the import is applied. Documents then made from other imports' lines are marked, to be deleted when it is undone. */
  readonly isApplying?: boolean;
  /** Accounts of the import that hold the day's takings, on which nobody owes (`takingsAmong`). */
  readonly takings?: ReadonlySet<string>;
};

/** Prepares the statements, and returns the functions that save the parts of one customer's change. */
export function changeSaver(tx: Tx, context: SavingContext) {
  const { batchId, now, isApplying = false, takings } = context;
  const insertCustomer = prepareCustomerInsert(tx);
  const documents = documentWriter(tx);
  const allocations = allocationWriter(tx);
  const correction: Correction = { ...context, correctedBatchId: isApplying ? batchId : null };
  const keepEarlier = earlierKeeper(tx, correction);
  return {
    documents,
    allocations,
    /** Creates the customer, or gives it the files' name unless the user changed it. Returns the place of its documents. */
    saveCustomer(change: CustomerChange): Place {
      const { code, customer, importedName } = change;
      if (!customer) {
        const name = importedName ?? code;
        const isMiscellaneous = takings?.has(code) === true || isBucket(tx, code, name);
        const customerId = insertCustomer({ code, name, importedName, isMiscellaneous, recordedAt: now });
        return { customerId, mergedFromId: null };
      }
      if (renamed(change)) {
        const name = customer.name === customer.importedName && importedName !== null ? importedName : customer.name;
        renameImported(tx, customer.id, { name, importedName });
      }
      return placeOfChange(change);
    },
    /** Saves the documents and returns their ids by source key. */
    saveDocuments(change: CustomerChange, place: Place): ReadonlyMap<string, number> {
      for (const { row, next } of [...change.updated, ...change.replaced]) {
        keepEarlier(row, { ...next, isManual: false, voidedAt: null });
        documents.update(row.id, next);
      }
      for (const { row, next } of change.corrected) documents.correct(row, next);
      for (const { row, next } of change.replaced) documents.takePlace(row, next, place);
      releaseManual(tx, change.released, correction);
      const ids = new Map([...change.updated, ...change.unchanged].map(({ row }) => [row.sourceKey, row.id]));
      for (const { row, next } of change.replaced) ids.set(next.sourceKey, row.id);
      for (const document of change.inserted) {
        const madeByBatchId = isApplying && document.batchId !== batchId ? batchId : null;
        ids.set(document.sourceKey, documents.insert(document, { ...place, madeByBatchId, recordedAt: now }));
      }
      return ids;
    },
    /**
     * Makes allocations between the documents saved under `ids`. They belong to the import being applied; when there is none, to the
     * import that made their credit document.
     */
    allocate(change: CustomerChange, ids: ReadonlyMap<string, number>): void {
      const derived = isApplying ? null : derivedDocuments(change);
      for (const allocation of change.allocated) {
        const debitDocumentId = ids.get(allocation.debitKey);
        const creditDocumentId = ids.get(allocation.creditKey);
        if (debitDocumentId === undefined || creditDocumentId === undefined)
          throw new Error('an allocation names a document that was not saved');
        const broughtBy = derived === null ? batchId : (derived.get(allocation.creditKey)?.batchId ?? batchId);
        const held = { recordedAt: now, batchId: broughtBy, voidedAt: null, voidedBatchId: null };
        allocations.insert(allocation, { debitDocumentId, creditDocumentId, ...held });
      }
    },
    voidAllocations(rows: readonly AllocationRow[]): void {
      allocations.set(idsOf(rows), { voidedAt: now, voidedBatchId: batchId });
    },
    /** Allocations that an import had withdrawn hold again. */
    restoreAllocations(rows: readonly AllocationRow[]): void {
      allocations.set(idsOf(rows), { voidedAt: null, voidedBatchId: null });
    },
    voidDocuments(rows: CustomerChange['withdrawn']): void {
      documents.set(idsOf(rows), { voidedAt: now });
    },
    /**
     * Moves the manual allocations of documents whose booking day changed, and computes again the remainders of the documents beyond
     * this account whose manual allocations moved, were withdrawn or hold again.
     */
    refreshManual({ ledger, voided, restored, released, ...change }: CustomerChange): void {
      const manual = ledger.allocations.filter(({ origin }) => origin === 'manual');
      if (manual.length === 0) return;
      const kept = [...change.updated, ...change.replaced];
      const moved = new Set([
        ...kept.flatMap(({ row, next }) => (row.bookedOn === next.bookedOn ? [] : [row.id])),
        ...idsOf(released),
      ]);
      const isMoved = (row: AllocationRow) => moved.has(row.debitDocumentId) || moved.has(row.creditDocumentId);
      const placed = manual.filter(isMoved);
      allocations.setEffective(placed);
      const imported = new Set(idsOf(ledger.documents.filter((row) => !released.includes(row))));
      const touched = new Set([...manual.filter((row) => voided.includes(row) || restored.includes(row)), ...placed]);
      for (const id of new Set([...touched].flatMap((row) => [row.debitDocumentId, row.creditDocumentId])))
        if (!imported.has(id)) refreshOpenAmount(tx, id);
    },
  };
}

/** The place of the documents of a known customer. */
export function placeOfChange({ customer, ledger }: CustomerChange): Place {
  const customerId = ledger.survivor?.id ?? 0;
  return { customerId, mergedFromId: customer && customer.id !== customerId ? customer.id : null };
}

export const idsOf = (rows: readonly { readonly id: number }[]): number[] => rows.map(({ id }) => id);
