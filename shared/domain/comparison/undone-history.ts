import { type CustomerChange, rowKey } from './compare-customer.ts';
import type { KnownFrom } from './replay-ledger.ts';
import type { StoredAllocation, StoredDocument } from './stored.ts';
import type { Undoing } from './undoing.ts';

/** From when until when a row holds. */
export type Span = { readonly id: number; readonly recordedAt: string; readonly voidedAt: string | null };

/** A document that has been as it is now `since` an import; `recordedAt` is when it was first there. */
export type AsNow = { readonly id: number; readonly since: string; readonly recordedAt: string };

export type UndoneHistory = {
  readonly documents: readonly Span[];
  readonly allocations: readonly Span[];
  readonly asNow: readonly AsNow[];
  /** When a document or an allocation that undoing makes is known, by its key; undefined: from the undoing. */
  recordedAt(key: string): string | undefined;
};

/**
 * The history of one customer in a firm which never had the undone import, applied at `appliedAt`: what another import also brought is
 * known from that import on, and what the undoing changes has been so since the import that made it so, not since the undoing.
 */
export function undoneHistory(
  change: CustomerChange,
  { restored }: Undoing,
  { known, appliedAt }: { readonly known: KnownFrom; readonly appliedAt: string },
): UndoneHistory {
  if (known.instants.size === 0) return { documents: [], allocations: [], asNow: [], recordedAt: known.asNowSince };
  const rowsById = new Map(change.ledger.documents.map((row) => [row.id, row]));
  const kept = [...change.updated, ...change.unchanged];
  const keptIds = new Set(kept.map(({ row }) => row.id));
  const isOver = (row: Row) => row.voidedAt !== null && known.instants.has(row.voidedAt);
  const documents: Span[] = [];
  const asNow: AsNow[] = [];
  for (const { row, next } of kept) {
    const first = row.recordedAt === appliedAt ? known.firstOf(next.sourceKey) : undefined;
    const since = known.asNowSince(next.sourceKey);
    const recordedAt = first ?? row.recordedAt;
    if (first !== undefined) documents.push({ id: row.id, recordedAt, voidedAt: null });
    if (since !== undefined) asNow.push({ id: row.id, since, recordedAt });
  }
  for (const row of change.withdrawn) {
    const since = known.asNowSince(row.sourceKey);
    if (since === undefined) continue;
    const { id, recordedAt } = row;
    const voidedAt = voidedFrom(since, row);
    documents.push({ id, recordedAt, voidedAt });
    asNow.push({ id, since: voidedAt, recordedAt });
  }
  for (const row of change.ledger.documents)
    if (isOver(row) && !keptIds.has(row.id)) documents.push(spanOf(row, row.sourceKey));

  const voided = new Set(change.voided);
  const holdsAgain = new Set(restored);
  const allocations = change.ledger.allocations.flatMap((row): Span[] => {
    if (row.origin === 'manual') return [];
    const key = rowKey(row, rowsById);
    if (isOver(row)) return holdsAgain.has(row) ? [] : [spanOf(row, key)];
    const since = known.asNowSince(key);
    if (since === undefined) return [];
    const { id, recordedAt } = row;
    if (voided.has(row)) return [{ id, recordedAt, voidedAt: voidedFrom(since, row) }];
    return row.voidedAt === null && recordedAt === appliedAt ? [{ id, recordedAt: since, voidedAt: null }] : [];
  });
  return { documents, allocations, asNow, recordedAt: known.asNowSince };

  /** When a row that a later import withdrew was there; one that would never have been there is withdrawn as soon as it is. */
  function spanOf(row: Row, key: string): Span {
    const isOfImport = row.recordedAt === appliedAt || known.instants.has(row.recordedAt);
    const recordedAt = isOfImport ? known.firstOf(key) : row.recordedAt;
    return recordedAt === undefined
      ? { id: row.id, recordedAt: row.recordedAt, voidedAt: row.recordedAt }
      : { id: row.id, recordedAt, voidedAt: known.goneFrom(key, recordedAt) ?? row.voidedAt };
  }
}

type Row = StoredDocument | StoredAllocation;

/** Nothing is withdrawn before it is there. */
const voidedFrom = (at: string, { recordedAt }: Row): string => (at > recordedAt ? at : recordedAt);

/** Facts that a document had until an instant, and the import whose correction ended them; null for a manual one. */
export type EarlierFacts = {
  readonly id: number;
  readonly documentId: number;
  readonly recordedUntil: string;
  readonly correctedBatchId: number | null;
};

/**
 * A document that has been as it is now `since` an import has no earlier facts after it, but those that a user changed; the oldest of them
 * are what it was before. Returns the earlier facts to delete, and those that now end with the import: `settleCorrections` tells which
 * one corrected them. `earlier` are those of the document.
 */
export function earlierOf(
  earlier: readonly EarlierFacts[],
  { since, recordedAt }: AsNow,
  now: string,
): { readonly gone: readonly EarlierFacts[]; readonly moved: EarlierFacts | null } {
  const [first = null, ...others] = earlier
    .filter(({ recordedUntil }) => recordedUntil >= since && recordedUntil <= now)
    .filter((row) => row.correctedBatchId !== null || row.recordedUntil === now)
    .sort((a, b) => (a.recordedUntil < b.recordedUntil ? -1 : 1));
  if (first === null) return { gone: [], moved: null };
  return since > recordedAt ? { gone: others, moved: first } : { gone: [first, ...others], moved: null };
}
