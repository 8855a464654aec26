import type { DocumentState } from '../receivables/documents.ts';
import { type Pair, pairManual } from '../receivables/pair-manual.ts';
import { asManual } from './manual-values.ts';
import type { CustomerLedger, StoredDocument } from './stored.ts';

/**
 * Decides which manual documents the derived documents take over, and which they release. The manual documents on the customer's own
 * account come first, then the `free` ones of customers merged with it, since a file may name either code.
 */
export function placeManual(
  ledger: CustomerLedger,
  {
    derived,
    rows,
    free,
  }: {
    readonly derived: readonly DocumentState[];
    /** Stored imported documents by source key. */
    readonly rows: ReadonlyMap<string, StoredDocument>;
    readonly free: ReadonlySet<number>;
  },
): {
  readonly replacing: ReadonlyMap<string, StoredDocument>;
  readonly released: readonly StoredDocument[];
  readonly alike: readonly Pair<DocumentState, StoredDocument>[];
} {
  const known = new Set(derived.map(({ sourceKey }) => sourceKey));
  const left = ledger.documents.filter((row) => row.manualValues !== null && !known.has(row.sourceKey));
  const others = ledger.manualOfMates.filter(({ id }) => free.has(id));
  const own = [...ledger.manual, ...left.map(asManual)];
  if (own.length + others.length === 0) return { replacing: new Map(), released: left, alike: [] };
  const brought = derived.filter(({ sourceKey }) => !rows.has(sourceKey));
  const first = pairManual(brought, own).same;
  const taken = new Set<unknown>(first.flatMap(({ document, row }) => [document, row]));
  const isLeft = (item: unknown) => !taken.has(item);
  const { same, alike } = pairManual(brought.filter(isLeft), [...own.filter(isLeft), ...others]);
  const stored = new Map([...ledger.manual, ...left, ...others].map((row) => [row.id, row]));
  const replacing = new Map(
    [...first, ...same].map(({ document, row }) => [document.sourceKey, stored.get(row.id) ?? row]),
  );
  const placed = new Set([...replacing.values()].map((row) => row.id));
  return { replacing, released: left.filter((row) => !placed.has(row.id)), alike };
}
