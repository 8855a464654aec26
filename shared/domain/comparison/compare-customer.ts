import { importedNameOf } from '../coverage/customer-name.ts';
import { sourceRulesOf } from '../coverage/source-rules.ts';
import { type Coverage, coverCustomer } from '../coverage/verdicts.ts';
import type { DerivedAllocation } from '../receivables/derive.ts';
import type { DocumentState } from '../receivables/documents.ts';
import type { Pair } from '../receivables/pair-manual.ts';
import { findRepeats, noRepeats, type Repeat, type SameNumber } from '../receivables/repeats.ts';
import type { Statement } from '../sources/statement.ts';
import { type ComparisonContext, deriveLedger } from './derive-ledger.ts';
import { followCorrections, renumberedAmong } from './follow-corrections.ts';
import { placeManual } from './place-manual.ts';
import type { CustomerLedger, StoredAllocation, StoredCustomer, StoredDocument } from './stored.ts';

/** An imported document that is stored already, and its next state; a manual due date is kept. */
export type DocumentUpdate = { readonly row: StoredDocument; readonly next: DocumentState };

/** How one customer's ledger changes when exactly the imports in scope count. */
export type CustomerChange = {
  readonly code: string;
  /** The name that the files give; null when no import names the customer any more. */
  readonly importedName: string | null;
  readonly customer: StoredCustomer | null;
  readonly inserted: readonly DocumentState[];
  readonly updated: readonly DocumentUpdate[];
  readonly unchanged: readonly DocumentUpdate[];
  /** Those of `updated` whose amount or day the files corrected; `row` has the source key that it takes. */
  readonly corrected: readonly DocumentUpdate[];
  /**
   * Documents no line makes any more, or that a list settles by leaving them out, perhaps corrected to one of `inserted`: their reminders and
   * holds do not follow.
   */
  readonly unsure: readonly StoredDocument[];
  /** Those of `voided` that are manual and for which a corrected document is too small. */
  readonly overflowing: readonly StoredAllocation[];
  /** Manual documents that a document of a file takes over (`next`): `row` keeps its reminders, holds and allocations. */
  readonly replaced: readonly DocumentUpdate[];
  /** Manual documents that an import had taken over and that no import holds any more. */
  readonly released: readonly StoredDocument[];
  /** Documents of a file that may be a manual one under another reference. */
  readonly alike: readonly Pair<DocumentState, StoredDocument>[];
  /** Documents no line makes any more. */
  readonly withdrawn: readonly StoredDocument[];
  readonly allocated: readonly DerivedAllocation[];
  /** Allocations that no longer hold; manual ones only when one of their documents is withdrawn, or corrected to less. */
  readonly voided: readonly StoredAllocation[];
  /** Manual allocations that an import had withdrawn and that hold again, since their documents are there again. */
  readonly restored: readonly StoredAllocation[];
  readonly openingUnmatched: readonly Statement[];
  readonly coverage: Coverage;
  /** Lines of the staged import that repeat what other ledgers left open. */
  readonly repeats: readonly Repeat[];
  /** Its sales that bear the number and the amount of what other ledgers left open. */
  readonly sameNumbers: readonly SameNumber[];
  readonly ledger: CustomerLedger;
};

/** Ids of documents of merged customers: those no line makes any more, and other accounts' manual ones that are free to take over. */
export type United = { readonly gone: ReadonlySet<number>; readonly free: ReadonlySet<number> };

export const alone: United = { gone: new Set(), free: new Set() };

/** Compares one customer's ledger as stored with the ledger derived from the imports and the manual allocations. */
export function compareCustomer(
  code: string,
  found: CustomerLedger,
  context: ComparisonContext,
  { gone, free }: United,
): CustomerChange {
  const coverage = coverCustomer(found.lines, found.refused, sourceRulesOf(context.periods));
  const before = deriveLedger(code, found, context, { coverage, gone });
  const asFound = before.derive();
  const corrections = followCorrections(found, asFound.documents, context.isOfAccounts);
  const { ledger, ids: correctedIds, overflowing } = corrections;
  const isFollowed = correctedIds.size > 0;
  const derivation = isFollowed
    ? deriveLedger(code, ledger, context, { coverage, gone, without: overflowing })
    : before;
  const { keys, derive } = derivation;
  const { customer, lines } = ledger;
  const { staged } = context;
  const rowsById = new Map(ledger.documents.map((row) => [row.id, row]));
  const rows = new Map(ledger.documents.map((row) => [row.sourceKey, row]));
  const first = isFollowed ? derive() : asFound;
  const { replacing, released, alike } = placeManual(ledger, { derived: first.documents, rows, free });
  for (const row of released) keys.delete(row.id);
  for (const [sourceKey, row] of replacing) keys.set(row.id, sourceKey);
  // A manual allocation follows its document when an import takes it over or releases it: keys changed, so derive again.
  const derived = replacing.size + released.length > 0 ? derive() : first;
  const made = new Set(derived.documents.map(({ sourceKey }) => sourceKey));
  const isThere = (id: number) => made.has(keys.get(id) ?? '') || !keys.has(id);
  const restored = derivation.restored.filter(
    ({ debitDocumentId, creditDocumentId }) => isThere(debitDocumentId) && isThere(creditDocumentId),
  );
  const replaced = derived.documents.flatMap((document) => {
    const row = replacing.get(document.sourceKey);
    return row ? [{ row, next: keepManualDueDate(row, document) }] : [];
  });
  const kept = derived.documents.flatMap((document) => {
    const row = rows.get(document.sourceKey);
    return row ? [{ row, next: keepManualDueDate(row, document) }] : [];
  });
  const { updated = [], unchanged = [] } = Object.groupBy(kept, ({ row, next }) =>
    isSame(row, next) && !correctedIds.has(row.id) ? 'unchanged' : 'updated',
  );
  const keptIds = new Set(kept.map(({ row }) => row.id));
  const withdrawn = ledger.documents.filter(
    (row) => row.voidedAt === null && !keptIds.has(row.id) && row.manualValues === null,
  );
  const withdrawnIds = new Set(withdrawn.map((row) => row.id));
  const allocated = new Map(derived.allocations.map((allocation) => [allocationKey(allocation), allocation]));
  const voided = ledger.allocations.filter((row) => {
    if (row.voidedAt !== null) return false;
    if (overflowing.includes(row)) return true;
    if (row.origin === 'manual') return withdrawnIds.has(row.debitDocumentId) || withdrawnIds.has(row.creditDocumentId);
    if (!rowsById.has(row.debitDocumentId)) return false;
    return !allocated.delete(rowKey(row, rowsById));
  });
  const inserted = derived.documents.filter(({ sourceKey }) => !rows.has(sourceKey) && !replacing.has(sourceKey));
  const known = kept.map(({ row, next }) => ({ ...next, openCents: row.voidedAt === null ? row.openCents : 0 }));
  return {
    code,
    importedName: lines.length > 0 ? importedNameOf(lines, context.periods) : null,
    customer,
    inserted,
    replaced,
    released,
    alike,
    updated,
    unchanged,
    corrected: updated.filter(({ row }) => correctedIds.has(row.id)),
    unsure: [...corrections.unsure, ...renumberedAmong(updated, inserted, context.isOfAccounts)],
    overflowing,
    withdrawn,
    allocated: [...allocated.values()],
    voided,
    restored,
    openingUnmatched: derived.openingUnmatched,
    coverage,
    ...(staged === null
      ? noRepeats
      : findRepeats(staged, [...inserted, ...known], lines, sourceRulesOf(context.periods))),
    ledger,
  };
}

function keepManualDueDate(row: StoredDocument, next: DocumentState): DocumentState {
  return row.dueOrigin === 'manual' ? { ...next, dueOn: row.dueOn, dueOrigin: 'manual' } : next;
}

/** Key of a derived allocation. Two are the same when their documents, amount, effective day and origin are. */
export function allocationKey(allocation: DerivedAllocation): string {
  const { debitKey, creditKey, amountCents, effectiveOn, origin } = allocation;
  return JSON.stringify([debitKey, creditKey, amountCents, effectiveOn, origin]);
}

/** The same key for a stored allocation. */
export function rowKey(row: StoredAllocation, rowsById: ReadonlyMap<number, StoredDocument>): string {
  const debitKey = rowsById.get(row.debitDocumentId)?.sourceKey ?? '';
  const creditKey = rowsById.get(row.creditDocumentId)?.sourceKey ?? '';
  return JSON.stringify([debitKey, creditKey, row.amountCents, row.effectiveOn, row.origin]);
}

/** The fields of a document that an import may change, besides the batch it belongs to. */
export const importedNames = [
  'kind',
  'nature',
  'reference',
  'label',
  'issuedOn',
  'bookedOn',
  'dueOn',
  'dueOrigin',
  'amountCents',
  'openCents',
  'settledOn',
  'foreignCents',
  'foreignCurrency',
  'isDoubtful',
] as const;

function isSame(row: StoredDocument, next: DocumentState): boolean {
  return row.voidedAt === null && importedNames.every((name) => row[name] === next[name]);
}

/** True when the files give a known customer another name than before. */
export function renamed({ customer, importedName }: CustomerChange): boolean {
  return customer !== null && customer.importedName !== importedName;
}

/** A customer's imported documents after the change, by source key. */
export function derivedDocuments(change: CustomerChange): ReadonlyMap<string, DocumentState> {
  const kept = [...change.updated, ...change.unchanged, ...change.replaced].map(({ next }) => next);
  return new Map([...change.inserted, ...kept].map((document) => [document.sourceKey, document]));
}
