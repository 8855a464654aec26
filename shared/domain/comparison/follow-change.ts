import type { Decision } from '../coverage/replay.ts';
import { type CustomerChange, derivedDocuments } from './compare-customer.ts';
import { accountsAmong } from './follow-corrections.ts';
import { followDocuments, type Lineage, lastKeyOf } from './lineages.ts';
import { type DocumentFacts, type EarlierFacts, isEntered, storedAt } from './past-documents.ts';
import { type KeyAt, type Replaying, replayLedger, type Stage, stagesOf } from './replay-ledger.ts';
import type { StoredDocument } from './stored.ts';

/** How one customer's documents change without the undone import, import after import. */
export type FollowedChange = {
  readonly stages: readonly Stage[];
  /** Each with its stored document, where there is one. */
  readonly lineages: readonly Lineage[];
  /** What counts of the customer's statements, import after import. */
  readonly decisions: readonly Decision[];
};

export type UndoneContext = Replaying & {
  readonly now: string;
  /** The facts stored of a document until each instant from the undone import on, the earliest first. */
  earlierOf(documentId: number): readonly EarlierFacts[];
  /** The facts of a document that no import holds any more. */
  releasedFacts(documentId: number): DocumentFacts;
};

/** Replays the imports for one customer. `rows` are the documents that stay stored. */
export function followChange(
  change: CustomerChange,
  rows: readonly StoredDocument[],
  context: UndoneContext,
): FollowedChange {
  const { ledger } = change;
  const { appliedAt, earlierOf } = context;
  const { decisions, places } = replayLedger(ledger, context);
  const isOfAccounts = accountsAmong(...places.map(({ known }) => known.periods));
  const before = rows.flatMap((row) => {
    const { facts, voidedAt } = storedAt({ row, earlier: earlierOf(row.id) }, appliedAt, true);
    const isThere = row.recordedAt < appliedAt && (voidedAt === null || voidedAt >= appliedAt);
    return isThere && !facts.isManual ? [{ ...row, ...facts }] : [];
  });
  const manual = rows.filter(isEntered);
  const keys = keysNow(change, rows);
  const rowsByKey = new Map(rows.flatMap((row) => (keys.has(row.id) ? [[keys.get(row.id), row] as const] : [])));
  const follow = (stages: readonly Stage[]): Lineage[] =>
    followDocuments(stages, { before, manual, isOfAccounts }).map((lineage) => ({
      ...lineage,
      row: lineage.row ?? rowsByKey.get(lastKeyOf(lineage)) ?? null,
    }));
  const derive = (keyAt: KeyAt) => stagesOf(change.code, ledger, { ...context, places, keyAt });
  const [first] = places;
  if (places.length === 1 && first !== undefined) {
    const documents = [...derivedDocuments(change).values()];
    const stages = [{ ...first, derived: { documents, allocations: [], openingUnmatched: [] } }];
    return { stages, lineages: follow(stages), decisions };
  }
  const byKeysNow = derive((id) => keys.get(id) ?? null);
  const lineages = follow(byKeysNow);
  if (!ledger.allocations.some(({ origin }) => origin === 'manual')) return { stages: byKeysNow, lineages, decisions };
  // Manual allocations follow their documents under the keys that these had then.
  const stages = derive(keysOf(lineages, keys));
  return { stages, lineages: follow(stages), decisions };
}

/** The source keys, by id, of the documents that files make or made; a manual one has none while no import holds it. */
function keysNow(change: CustomerChange, rows: readonly StoredDocument[]): ReadonlyMap<number, string> {
  const released = new Set(change.released.map(({ id }) => id));
  const own = rows.filter(({ id, batchId }) => batchId !== null && !released.has(id));
  return new Map([
    ...own.map(({ id, sourceKey }) => [id, sourceKey] as const),
    ...change.replaced.map(({ row, next }) => [row.id, next.sourceKey] as const),
  ]);
}

function keysOf(lineages: readonly Lineage[], keys: ReadonlyMap<number, string>): KeyAt {
  const byRow = Map.groupBy(lineages, ({ row }) => row?.id ?? null);
  return (id, place) => {
    const own = byRow.get(id) ?? [];
    const there = own.map(({ states }) => states[place]).find((state) => state);
    if (there) return there.sourceKey;
    return own.some(({ row }) => row !== null && isEntered(row)) ? null : (keys.get(id) ?? null);
  };
}
