import type { DocumentState } from '../receivables/documents.ts';
import type { CustomerChange } from './compare-customer.ts';
import type { FollowedChange, UndoneContext } from './follow-change.ts';
import type { Lineage } from './lineages.ts';
import {
  type DocumentFacts,
  factsAt,
  factsOf,
  type PastDocument,
  pastOf,
  type Since,
  type StoredPast,
  startOf,
} from './past-documents.ts';
import type { StoredDocument } from './stored.ts';

/** The past of each stored document, by id; without the manual ones that no import ever took over. */
export function pastOfStored(
  change: CustomerChange,
  rows: readonly StoredDocument[],
  { followed, context }: { readonly followed: FollowedChange; readonly context: UndoneContext },
): Map<number, PastDocument> {
  const { now, appliedAt, earlierOf } = context;
  const factsNow = factsNowOf(change, context);
  const byRow = Map.groupBy(followed.lineages, ({ row }) => row?.id ?? null);
  const pasts = new Map<number, PastDocument>();
  for (const row of rows) {
    const lineages = byRow.get(row.id) ?? [];
    const facts = factsNow(row);
    if (lineages.length === 0 && row.batchId === null && facts?.isManual) continue;
    const stored = { row, earlier: earlierOf(row.id) };
    const changes = [...statesOf(stored, lineages, { followed, now }), { at: now, batchId: null, facts }];
    const past = pastOf(startOf(stored, appliedAt), changes, facts ?? factsOf(row, false));
    // It was only there because of the undone import.
    pasts.set(row.id, past ?? { recordedAt: row.recordedAt, voidedAt: row.recordedAt, earlier: [] });
  }
  return pasts;
}

/** The states of one document; the first stage is what stood before, and is seen only where another import was applied at its instant. */
export function changesOf({ stages }: FollowedChange, lineages: readonly Lineage[]): Since[] {
  return stages.flatMap(({ at, batchId }, place): Since[] => {
    if (place === 0 && batchId === null) return [];
    const state = stateAt(lineages, place);
    return [{ at, batchId, facts: state && factsOf(state, false) }];
  });
}

/** The same with what the user corrected, at these instants and those of the user's corrections, the earliest first. */
function statesOf(
  stored: StoredPast,
  lineages: readonly Lineage[],
  { followed, now }: { readonly followed: FollowedChange; readonly now: string },
): Since[] {
  const changes = changesOf(followed, lineages);
  const known = new Set(changes.map(({ at }) => at));
  const corrected = stored.earlier.flatMap(({ correctedBatchId, recordedUntil: at }) =>
    correctedBatchId === null && at < now && !known.has(at) ? [{ at, batchId: null }] : [],
  );
  return [...changes, ...corrected]
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .flatMap(({ at, batchId }): Since[] => {
      const place = followed.stages.findLastIndex((stage) => stage.at <= at);
      const state = stateAt(lineages, place);
      // Until another import, what stood before stays.
      return state === null && place === 0 && batchId === null
        ? []
        : [{ at, batchId, facts: factsAt(stored, state, at) }];
    });
}

function stateAt(lineages: readonly Lineage[], place: number): DocumentState | null {
  return lineages.map(({ states }) => states[place]).find((state) => state) ?? null;
}

/** Returns the function that tells the facts of a document once the import is undone; null where it is not there any more. */
function factsNowOf(change: CustomerChange, { releasedFacts }: UndoneContext) {
  const kept = [...change.updated, ...change.unchanged, ...change.replaced];
  const nexts = new Map(kept.map(({ row, next }) => [row.id, next]));
  const released = new Set(change.released.map(({ id }) => id));
  return (row: StoredDocument): DocumentFacts | null => {
    const next = nexts.get(row.id);
    if (next) return factsOf(next, false);
    if (released.has(row.id)) return releasedFacts(row.id);
    return row.batchId === null ? factsOf(row, true) : null;
  };
}
