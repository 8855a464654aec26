import { importedNameOf } from '../../../shared/domain/coverage/customer-name.ts';
import type { ImportedPeriod } from '../../../shared/domain/coverage/fiscal-years.ts';
import { sourceRulesOf } from '../../../shared/domain/coverage/source-rules.ts';
import type { DerivedAllocation } from '../../../shared/domain/receivables/derive.ts';
import type { DocumentState } from '../../../shared/domain/receivables/documents.ts';
import type { SupersededLine } from '../../../shared/domain/receivables/ledger-units.ts';
import type { Pair } from '../../../shared/domain/receivables/pair-manual.ts';
import { findRepeats, type Repeat } from '../../../shared/domain/receivables/repeats.ts';
import type { Statement } from '../../../shared/domain/sources/statement.ts';
import type { Reader } from '../../types.ts';
import { type Merges, readMerges } from '../common/merges.ts';
import { importedPeriods, type LedgerScope } from '../coverage/ledger-control.ts';
import {
  type AllocationRow,
  affectedCustomers,
  type CustomerLedger,
  type CustomerRow,
  customerLedgerReader,
  type DocumentRow,
  readFirmTerms,
} from '../receivables/reading.ts';
import { followCorrections } from './corrections.ts';
import { type ComparisonContext, deriveLedger } from './derivation.ts';
import { placeManual } from './manual-places.ts';

/** An imported document that is stored already, and its next state; a manual due date is kept. */
export type DocumentUpdate = { readonly row: DocumentRow; readonly next: DocumentState };

/** How one customer's ledger changes when exactly the imports in scope count. */
export type CustomerChange = {
  readonly code: string;
  /** The name that the files give; null when no import names the customer any more. */
  readonly importedName: string | null;
  readonly customer: CustomerRow | null;
  readonly inserted: readonly DocumentState[];
  readonly updated: readonly DocumentUpdate[];
  readonly unchanged: readonly DocumentUpdate[];
  /** Those of `updated` whose amount or day the books corrected; `row` has the source key that it takes. */
  readonly corrected: readonly DocumentUpdate[];
  /** Documents no line makes any more, perhaps corrected to one of `inserted`: their reminders and holds do not follow. */
  readonly unsure: readonly DocumentRow[];
  /** Those of `voided` that are manual and for which a corrected document is too small. */
  readonly overflowing: readonly AllocationRow[];
  /** Manual documents that a document of a file takes over (`next`): `row` keeps its reminders, holds and allocations. */
  readonly replaced: readonly DocumentUpdate[];
  /** Manual documents that an import had taken over and that no import holds any more. */
  readonly released: readonly DocumentRow[];
  /** Documents of a file that may be a manual one under another reference. */
  readonly alike: readonly Pair<DocumentState, DocumentRow>[];
  /** Documents no line makes any more. */
  readonly withdrawn: readonly DocumentRow[];
  readonly allocated: readonly DerivedAllocation[];
  /** Allocations that no longer hold; manual ones only when one of their documents is withdrawn, or corrected to less. */
  readonly voided: readonly AllocationRow[];
  /** Manual allocations that an import had withdrawn and that hold again, since their documents are there again. */
  readonly restored: readonly AllocationRow[];
  readonly openingUnmatched: readonly Statement[];
  readonly superseded: readonly SupersededLine[];
  /** Lines of the staged import that repeat what other ledgers left open. */
  readonly repeats: readonly Repeat[];
  readonly ledger: CustomerLedger;
};

export type Comparison = {
  readonly codes: readonly string[];
  compare(code: string): CustomerChange;
};

/** Compares the ledger as it is with the ledger as it would be with a staged batch, or without an applied one. */
export function openComparison(reader: Reader, batchId: number, kind: 'with' | 'without'): Comparison {
  const scope: LedgerScope = kind === 'with' ? { withBatch: batchId } : { withoutBatch: batchId };
  const before = importedPeriods(reader);
  const after = importedPeriods(reader, scope);
  const firmTerms = readFirmTerms(reader);
  const affected = affectedCustomers(reader, batchId, before, after);
  const [undone, staged] = kind === 'without' ? [batchId, null] : [null, batchId];
  return {
    codes: withMates(affected, readMerges(reader)),
    compare: makeComparer(reader, {
      periods: after,
      firmTerms,
      undone,
      staged,
      isOfAccounts: accountsAmong(before, after),
    }),
  };
}

/** Adds the customers merged with those of `codes`: a manual allocation may join documents of two merged customers. */
function withMates(codes: readonly string[], merges: Merges): readonly string[] {
  const mates = codes.flatMap((code) => merges.matesOf(code));
  return mates.length === 0 ? codes : [...new Set([...codes, ...mates])].sort();
}

/** Compares one customer's ledger as stored with the ledger derived from the applied imports and the manual allocations. */
export function compareNow(reader: Reader, code: string): CustomerChange {
  return comparerNow(reader)(code);
}

/** `compareNow` for one customer after another. */
export function comparerNow(reader: Reader): (code: string) => CustomerChange {
  const periods = importedPeriods(reader);
  const firmTerms = readFirmTerms(reader);
  return makeComparer(reader, { periods, firmTerms, undone: null, staged: null, isOfAccounts: accountsAmong(periods) });
}

/** Returns the test of whether a batch is an accounting export rather than a list. */
function accountsAmong(...periods: readonly (readonly ImportedPeriod[])[]): ComparisonContext['isOfAccounts'] {
  const ids = new Set(periods.flat().flatMap(({ batchId, isOpenItemsList }) => (isOpenItemsList ? [] : [batchId])));
  return (batchId) => batchId !== null && ids.has(batchId);
}

function makeComparer(reader: Reader, context: ComparisonContext): (code: string) => CustomerChange {
  const read = customerLedgerReader(reader, context.periods);
  const merges = readMerges(reader);
  return (code) => {
    const mates = merges.matesOf(code);
    if (mates.length === 0) return compareCustomer(code, read(code), context, alone);
    const codes = [code, ...mates].sort();
    const gone = goneAmong(codes);
    return compareCustomer(code, read(code), context, { gone, free: freeFor(code, codes, gone) });
  };

  /**
   * Ids of the manual documents on the merged customers' other accounts that `code` may take over. Each account first takes over its own
   * documents, then the accounts take over those left, in the order of their codes.
   */
  function freeFor(code: string, codes: readonly string[], gone: ReadonlySet<number>): ReadonlySet<number> {
    const { manualOfMates } = read(code);
    if (manualOfMates.length === 0) return alone.free;
    const claims = new Map<number, string>();
    const claim = (each: string, free: ReadonlySet<number>) => {
      const { replaced } = compareCustomer(each, read(each), context, { gone, free });
      for (const { row } of replaced) if (!claims.has(row.id)) claims.set(row.id, each);
    };
    const unclaimed = (each: string) =>
      new Set(read(each).manualOfMates.flatMap(({ id }) => ((claims.get(id) ?? each) === each ? [id] : [])));
    for (const each of codes) claim(each, alone.free);
    for (const each of codes.slice(0, codes.indexOf(code))) claim(each, unclaimed(each));
    return unclaimed(code);
  }

  /** Ids of the merged customers' documents that no line makes any more; repeated, since one may only go once another is gone. */
  function goneAmong(codes: readonly string[]): ReadonlySet<number> {
    let gone = new Set<number>();
    for (;;) {
      const withdrawn = codes.flatMap(
        (code) => compareCustomer(code, read(code), context, { gone, free: alone.free }).withdrawn,
      );
      const more = new Set([...gone, ...withdrawn.map((row) => row.id)]);
      if (more.size === gone.size) return gone;
      gone = more;
    }
  }
}

/** Ids of documents of merged customers: those no line makes any more, and other accounts' manual ones that are free to take over. */
type United = { readonly gone: ReadonlySet<number>; readonly free: ReadonlySet<number> };

const alone: United = { gone: new Set(), free: new Set() };

function compareCustomer(
  code: string,
  found: CustomerLedger,
  context: ComparisonContext,
  { gone, free }: United,
): CustomerChange {
  const before = deriveLedger(code, found, context, { gone });
  const asFound = before.derive();
  const corrections = followCorrections(found, asFound.documents, context.isOfAccounts);
  const { ledger, ids: correctedIds, overflowing } = corrections;
  const isFollowed = correctedIds.size > 0;
  const derivation = isFollowed ? deriveLedger(code, ledger, context, { gone, without: overflowing }) : before;
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
    unsure: corrections.unsure,
    overflowing,
    withdrawn,
    allocated: [...allocated.values()],
    voided,
    restored,
    openingUnmatched: derived.openingUnmatched,
    superseded: derived.superseded,
    repeats: staged === null ? [] : findRepeats(staged, [...inserted, ...known], lines, sourceRulesOf(context.periods)),
    ledger,
  };
}

function keepManualDueDate(row: DocumentRow, next: DocumentState): DocumentState {
  return row.dueOrigin === 'manual' ? { ...next, dueOn: row.dueOn, dueOrigin: 'manual' } : next;
}

/** Key of a derived allocation. Two are the same when their documents, amount, effective day and origin are. */
export function allocationKey(allocation: DerivedAllocation): string {
  const { debitKey, creditKey, amountCents, effectiveOn, origin } = allocation;
  return JSON.stringify([debitKey, creditKey, amountCents, effectiveOn, origin]);
}

/** The same key for a stored allocation. */
export function rowKey(row: AllocationRow, rowsById: ReadonlyMap<number, DocumentRow>): string {
  const debitKey = rowsById.get(row.debitDocumentId)?.sourceKey ?? '';
  const creditKey = rowsById.get(row.creditDocumentId)?.sourceKey ?? '';
  return JSON.stringify([debitKey, creditKey, row.amountCents, row.effectiveOn, row.origin]);
}

/** The fields of a document that an import may change, besides the batch it belongs to. */
export const importedNames = [
  'kind',
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

function isSame(row: DocumentRow, next: DocumentState): boolean {
  return row.voidedAt === null && importedNames.every((name) => row[name] === next[name]);
}
