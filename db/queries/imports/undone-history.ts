import { and, eq, gte, inArray, isNotNull, isNull, lte } from 'drizzle-orm';
import { allocationKey, type CustomerChange, rowKey } from '../../../shared/domain/comparison/compare-customer.ts';
import type { KnownFrom } from '../../../shared/domain/comparison/replay-ledger.ts';
import { allocations, documents, earlierDocuments } from '../../schema.ts';
import type { Tx } from '../../types.ts';
import type { AllocationRow, DocumentRow } from '../receivables/reading.ts';

type Undone = { readonly batchId: number; readonly now: string; readonly appliedAt: string; readonly known: KnownFrom };

/**
 * Makes the history of one customer that of a firm which never had the undone import: what another import also brought is known from
 * that import on, and what the undoing changes has been so since the import that made it so, not since the undoing.
 * Call it once the undoing is saved; `ids` are those of its documents by source key.
 */
export function rewriteHistory(
  tx: Tx,
  change: CustomerChange,
  ids: ReadonlyMap<string, number>,
  { batchId, now, appliedAt, known }: Undone,
): void {
  if (known.instants.size === 0) return;
  const rowsById = new Map(change.ledger.documents.map((row) => [row.id, row]));
  for (const { row, next } of [...change.updated, ...change.unchanged]) {
    const first = row.recordedAt === appliedAt ? known.firstOf(next.sourceKey) : undefined;
    if (first) setRecorded(tx, row.id, first);
    const since = known.asNowSince(next.sourceKey);
    if (since) moveEarlier(tx, row.id, { batchId, now, since, recordedAt: first ?? row.recordedAt });
  }
  for (const { sourceKey } of change.inserted) {
    const [id, since] = [ids.get(sourceKey), known.asNowSince(sourceKey)];
    if (id !== undefined && since) setRecorded(tx, id, since);
  }
  for (const row of change.withdrawn) {
    const since = known.asNowSince(row.sourceKey);
    if (!since) continue;
    const voidedAt = voidedFrom(since, row);
    tx.update(documents).set({ voidedAt }).where(eq(documents.id, row.id)).run();
    moveEarlier(tx, row.id, { batchId, now, since: voidedAt, recordedAt: row.recordedAt });
  }
  for (const row of change.ledger.allocations.filter(({ origin }) => origin !== 'manual')) {
    const since = known.asNowSince(rowKey(row, rowsById));
    const isKept = row.voidedAt === null && row.recordedAt === appliedAt;
    if (!since || !(isKept || change.voided.includes(row))) continue;
    const values = change.voided.includes(row) ? { voidedAt: voidedFrom(since, row) } : { recordedAt: since };
    tx.update(allocations).set(values).where(eq(allocations.id, row.id)).run();
  }
  const isOver = (row: DocumentRow | AllocationRow) => row.voidedAt !== null && known.instants.has(row.voidedAt);
  const kept = new Set([...change.updated, ...change.unchanged].map(({ row }) => row.id));
  for (const row of change.ledger.documents.filter((each) => isOver(each) && !kept.has(each.id)))
    tx.update(documents)
      .set(spanOf(row, row.sourceKey, appliedAt, known))
      .where(eq(documents.id, row.id))
      .run();
  for (const row of change.ledger.allocations.filter((each) => isOver(each) && each.origin !== 'manual'))
    tx.update(allocations)
      .set(spanOf(row, rowKey(row, rowsById), appliedAt, known))
      .where(and(eq(allocations.id, row.id), isNotNull(allocations.voidedAt)))
      .run();
  for (const allocation of change.allocated) {
    const since = known.asNowSince(allocationKey(allocation));
    const [debitId, creditId] = [ids.get(allocation.debitKey), ids.get(allocation.creditKey)];
    if (!since || debitId === undefined || creditId === undefined) continue;
    const isOwn = and(eq(allocations.debitDocumentId, debitId), eq(allocations.creditDocumentId, creditId));
    const isNew = and(eq(allocations.recordedAt, now), isNull(allocations.voidedAt));
    tx.update(allocations).set({ recordedAt: since }).where(and(isOwn, isNew)).run();
  }
}

/** When a row that a later import withdrew was there; one that would never have been there is withdrawn as soon as it is. */
function spanOf(row: DocumentRow | AllocationRow, key: string, appliedAt: string, known: KnownFrom) {
  const isOfImport = row.recordedAt === appliedAt || known.instants.has(row.recordedAt);
  const recordedAt = isOfImport ? known.firstOf(key) : row.recordedAt;
  if (recordedAt === undefined) return { recordedAt: row.recordedAt, voidedAt: row.recordedAt };
  return { recordedAt, voidedAt: known.goneFrom(key, recordedAt) ?? row.voidedAt };
}

/** Nothing is withdrawn before it is there. */
const voidedFrom = (at: string, { recordedAt }: DocumentRow | AllocationRow): string =>
  at > recordedAt ? at : recordedAt;

function setRecorded(tx: Tx, id: number, recordedAt: string): void {
  tx.update(documents).set({ recordedAt }).where(eq(documents.id, id)).run();
}

/**
 * A document that has been as it is now `since` an import has no earlier facts after it, but those that a user changed; the oldest of them
 * are what it was before. `settleCorrections` tells which import corrected them.
 */
function moveEarlier(
  tx: Tx,
  documentId: number,
  {
    batchId,
    now,
    since,
    recordedAt,
  }: Omit<Undone, 'appliedAt' | 'known'> & { readonly since: string; readonly recordedAt: string },
): void {
  const { id, recordedUntil, correctedBatchId } = earlierDocuments;
  const isOwn = and(eq(earlierDocuments.documentId, documentId), gte(recordedUntil, since), lte(recordedUntil, now));
  const rows = tx.select({ id, recordedUntil, correctedBatchId }).from(earlierDocuments).where(isOwn).all();
  const [first, ...others] = rows
    .filter((row) => row.correctedBatchId !== null || row.recordedUntil === now)
    .sort((a, b) => (a.recordedUntil < b.recordedUntil ? -1 : 1));
  if (!first) return;
  const isBefore = since > recordedAt;
  const gone = [...(isBefore ? [] : [first]), ...others].map((row) => row.id);
  if (gone.length > 0) tx.delete(earlierDocuments).where(inArray(id, gone)).run();
  if (!isBefore) return;
  const moved = { recordedUntil: since, correctedBatchId: batchId };
  tx.update(earlierDocuments).set(moved).where(eq(id, first.id)).run();
}
