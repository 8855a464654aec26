import type { DerivedAllocation } from '../receivables/derive.ts';
import type { StoredAllocation } from './stored.ts';

/** A stored document by its id, one still to be stored by its source key. */
export type DocumentName = number | string;

/** An allocation between documents by their names. */
export type NamedAllocation = Pick<DerivedAllocation, 'amountCents' | 'effectiveOn' | 'origin'> & {
  readonly debit: DocumentName;
  readonly credit: DocumentName;
  /** The import that brought its credit. */
  readonly creditBatchId: number | null;
};

/** The allocations in force from an instant on, and the import that made them so; null for anything else. */
export type InForce = {
  readonly at: string;
  readonly batchId: number | null;
  readonly allocations: readonly NamedAllocation[];
};

/** From when until when an allocation holds, and the imports that made and withdrew it. */
export type Held = Pick<StoredAllocation, 'recordedAt' | 'voidedAt' | 'batchId' | 'voidedBatchId'>;

const heldNames = ['recordedAt', 'voidedAt', 'batchId', 'voidedBatchId'] as const;

export type PastAllocations = {
  readonly changed: readonly (Held & { readonly id: number })[];
  readonly removed: readonly StoredAllocation[];
  readonly added: readonly { readonly allocation: NamedAllocation; readonly held: Held }[];
};

type Wanted = { readonly allocation: NamedAllocation; readonly since: InForce; until: InForce | null };

/**
 * The allocations as they held one after the other: `before` are those just before the undone import, `changes` what held from each instant
 * on. A stored row from before it keeps its beginning; the others are used again where they fit.
 */
export function pastAllocationsOf(
  rows: readonly StoredAllocation[],
  before: InForce,
  changes: readonly InForce[],
): PastAllocations {
  const wanted = new Map<string, Wanted[]>();
  const open = new Map<string, Wanted>();
  const [firstChange = before] = changes;
  for (const since of [before, ...new Map(changes.map((change) => [change.at, change])).values()]) {
    const inForce = new Map(since.allocations.map((allocation) => [nameOf(allocation), allocation]));
    for (const [name, span] of open)
      if (!inForce.has(name)) {
        span.until = since;
        open.delete(name);
      }
    for (const [name, allocation] of inForce) {
      if (open.has(name)) continue;
      const span: Wanted = { allocation, since, until: null };
      open.set(name, span);
      wanted.set(name, [...(wanted.get(name) ?? []), span]);
    }
  }
  const changed: (Held & { readonly id: number })[] = [];
  const removed: StoredAllocation[] = [];
  const isOlder = ({ recordedAt }: StoredAllocation) => recordedAt < before.at;
  for (const row of rows.toSorted((a, b) => Number(isOlder(b)) - Number(isOlder(a)))) {
    if (row.origin === 'manual' || (row.voidedAt !== null && row.voidedAt < before.at)) continue;
    const spans = wanted.get(rowName(row)) ?? [];
    const span = isOlder(row) ? spans.find(({ since }) => since === before) : spans[0];
    if (span) spans.splice(spans.indexOf(span), 1);
    if (isOlder(row)) {
      const until = span ? span.until : firstChange;
      const { recordedAt, batchId } = row;
      change(row, { recordedAt, batchId, voidedAt: until?.at ?? null, voidedBatchId: until?.batchId ?? null });
    } else if (span) change(row, heldOf(span));
    else removed.push(row);
  }
  const added = [...wanted.values()].flat().map((span) => ({ allocation: span.allocation, held: heldOf(span) }));
  return { changed, removed, added };

  function change(row: StoredAllocation, held: Held): void {
    if (heldNames.some((name) => row[name] !== held[name])) changed.push({ id: row.id, ...held });
  }

  /** An allocation of the time before the undone import that is not stored is known with the first change. */
  function heldOf({ allocation, since, until }: Wanted): Held {
    const from = since === before ? firstChange : since;
    return {
      recordedAt: from.at,
      batchId: from.batchId ?? allocation.creditBatchId,
      voidedAt: until?.at ?? null,
      voidedBatchId: until?.batchId ?? null,
    };
  }
}

const nameOf = ({ debit, credit, amountCents, effectiveOn, origin }: Omit<NamedAllocation, 'creditBatchId'>): string =>
  JSON.stringify([debit, credit, amountCents, effectiveOn, origin]);

const rowName = ({ debitDocumentId, creditDocumentId, ...row }: StoredAllocation): string =>
  nameOf({ ...row, debit: debitDocumentId, credit: creditDocumentId });
