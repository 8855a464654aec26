import { earlierFactsReader, earlierRewriter } from '../../db/queries/common/earlier-documents.ts';
import { allocationWriter, documentWriter, type Place } from '../../db/queries/imports/derived-rows.ts';
import type { Tx } from '../../db/types.ts';
import type { CustomerChange } from '../../shared/domain/comparison/compare-customer.ts';
import type { DocumentName } from '../../shared/domain/comparison/past-allocations.ts';
import type { PastDocument } from '../../shared/domain/comparison/past-documents.ts';
import type { UndonePast } from '../../shared/domain/comparison/undone-past.ts';

/** The place of a customer's documents, and the ids of those saved by source key. */
type Saved = { readonly place: Place; readonly ids: ReadonlyMap<string, number> };

/** Returns the function that writes the past of one customer's documents and lettering from an instant on, once these are saved. */
export function pastWriter(tx: Tx, since: string): (change: CustomerChange, past: UndonePast, saved: Saved) => void {
  const documents = documentWriter(tx);
  const allocations = allocationWriter(tx);
  const rewriteEarlier = earlierRewriter(tx, since);
  const readEarlier = earlierFactsReader(tx, since);
  return (change, past, { place, ids }) => {
    const known = new Map(ids);
    for (const { document, past: own } of past.passed) {
      const made = { ...place, recordedAt: own.recordedAt, madeByBatchId: null };
      known.set(document.sourceKey, documents.insert(document, made));
    }
    const idOf = (name: DocumentName): number => {
      const id = typeof name === 'number' ? name : known.get(name);
      if (id === undefined) throw new Error('an allocation names a document that was not saved');
      return id;
    };
    const pasts = new Map<number, PastDocument>(past.stored);
    for (const [sourceKey, own] of past.inserted) pasts.set(idOf(sourceKey), own);
    for (const { document, past: own } of past.passed) pasts.set(idOf(document.sourceKey), own);
    const withEarlier = readEarlier([...pasts.keys()]);
    const unchanged = new Map(change.unchanged.map(({ row }) => [row.id, row]));
    for (const [id, { earlier, ...span }] of pasts) {
      const row = unchanged.get(id);
      if (row?.recordedAt !== span.recordedAt || row.voidedAt !== span.voidedAt) documents.setSpan(id, span);
      if (earlier.length > 0 || withEarlier.has(id)) rewriteEarlier(id, earlier);
    }
    for (const { id, voidedAt } of past.withdrawnManual) allocations.set([id], { voidedAt });
    allocations.delete(past.allocations.removed.map(({ id }) => id));
    for (const { id, ...held } of past.allocations.changed) allocations.setHeld(id, held);
    for (const { allocation, held } of past.allocations.added)
      allocations.insert(allocation, {
        debitDocumentId: idOf(allocation.debit),
        creditDocumentId: idOf(allocation.credit),
        ...held,
      });
  };
}
