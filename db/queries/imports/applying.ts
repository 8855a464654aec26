import type { CustomerChange } from '../../../shared/domain/comparison/compare-customer.ts';
import type { DerivedAllocation } from '../../../shared/domain/receivables/derive.ts';
import type { DocumentState } from '../../../shared/domain/receivables/documents.ts';
import type { Tx } from '../../types.ts';
import { refreshOpenAmount } from '../receivables/open-amount.ts';
import { changeSaver, type SavingContext } from './saving.ts';

/**
 * Returns the function that brings one customer's ledger to what the imports now say. Nothing is deleted: rows that no longer hold are
 * withdrawn. New allocations belong to the import being applied; when there is none, to the import that made their credit document.
 */
export function changeApplier(tx: Tx, context: SavingContext): (change: CustomerChange) => void {
  const isApplying = context.batchId !== null;
  const saver = changeSaver(tx, { ...context, isApplying });
  return (change) => {
    const place = saver.saveCustomer(change);
    saver.voidAllocations(change.voided.map((row) => row.id));
    saver.voidDocuments(change.withdrawn.map((row) => row.id));
    const ids = saver.saveDocuments(change, place);
    const derived = derivedDocuments(change);
    const broughtBy = ({ creditKey }: DerivedAllocation) => context.batchId ?? derived.get(creditKey)?.batchId;
    for (const allocation of change.allocated) saver.insertAllocation(allocation, ids, broughtBy(allocation));
    refreshManual(tx, change);
  };
}

/** A customer's imported documents after the change, by source key. */
export function derivedDocuments(change: CustomerChange): ReadonlyMap<string, DocumentState> {
  const kept = [...change.updated, ...change.unchanged, ...change.replaced].map(({ next }) => next);
  return new Map([...change.inserted, ...kept].map((document) => [document.sourceKey, document]));
}

/** Computes again the remainders of manual documents whose manual allocations were withdrawn or restored. */
export function refreshManual(tx: Tx, { ledger, voided, restored, released }: CustomerChange): void {
  const imported = new Set(ledger.documents.filter((row) => !released.includes(row)).map((row) => row.id));
  const manual = [...voided, ...restored].filter(({ origin }) => origin === 'manual');
  for (const id of new Set(manual.flatMap((row) => [row.debitDocumentId, row.creditDocumentId])))
    if (!imported.has(id)) refreshOpenAmount(tx, id);
}
