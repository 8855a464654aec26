import { inArray, sql } from 'drizzle-orm';
import type { DerivedAllocation } from '../../../shared/domain/receivables/derive.ts';
import type { DocumentState } from '../../../shared/domain/receivables/documents.ts';
import { allocations } from '../../schema.ts';
import type { Tx } from '../../types.ts';
import { refreshOpenAmount } from '../receivables/open-amount.ts';
import type { AllocationRow } from '../receivables/reading.ts';
import type { CustomerChange } from './comparison.ts';
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
    saver.restoreAllocations(change.restored.map((row) => row.id));
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

/**
 * Moves the manual allocations of documents whose booking day changed, and computes again the remainders of the documents beyond
 * this account whose manual allocations moved, were withdrawn or hold again.
 */
export function refreshManual(tx: Tx, change: CustomerChange): void {
  const { ledger, voided, restored, released } = change;
  const kept = [...change.updated, ...change.replaced];
  const moved = new Set([
    ...kept.flatMap(({ row, next }) => (row.bookedOn === next.bookedOn ? [] : [row.id])),
    ...released.map(({ id }) => id),
  ]);
  const isMoved = (row: AllocationRow) => moved.has(row.debitDocumentId) || moved.has(row.creditDocumentId);
  const manual = ledger.allocations.filter(({ origin }) => origin === 'manual');
  const placed = manual.filter(isMoved);
  moveAllocations(tx, placed);
  const imported = new Set(ledger.documents.filter((row) => !released.includes(row)).map((row) => row.id));
  const touched = new Set([...manual.filter((row) => voided.includes(row) || restored.includes(row)), ...placed]);
  for (const id of new Set([...touched].flatMap((row) => [row.debitDocumentId, row.creditDocumentId])))
    if (!imported.has(id)) refreshOpenAmount(tx, id);
}

/** Makes allocations count from the later booking day of their documents. */
function moveAllocations(tx: Tx, rows: readonly AllocationRow[]): void {
  if (rows.length === 0) return;
  const { id, debitDocumentId, creditDocumentId } = allocations;
  const ids = rows.map((row) => row.id);
  const later = sql`(select max(booked_on) from documents where documents.id in (${debitDocumentId}, ${creditDocumentId}))`;
  tx.update(allocations).set({ effectiveOn: later }).where(inArray(id, ids)).run();
}
