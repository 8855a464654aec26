import type { AuthoritativeList } from '../coverage/authoritative-lists.ts';
import type { Side } from '../kinds.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import { type DerivedDocument, movementOf } from './documents.ts';
import type { MatchedGroup } from './matched-groups.ts';

/** A manual allocation, voided or not: a list is read against those that were in force when it was applied. */
export type RecordedManualAllocation = {
  readonly debitKey: string | null;
  readonly creditKey: string | null;
  readonly amountCents: Cents;
  readonly effectiveOn: Day;
  readonly manualOn?: Day | null;
  readonly recordedAt: string;
  readonly voidedAt: string | null;
};

/** Two documents to allocate to one another, as far as both are open. */
export type Settlement = { readonly debitKey: string; readonly creditKey: string; readonly amountCents: Cents };

/** An amount that a list settles of a document, or opens again where a later list leaves more open. */
type Change = {
  readonly group: MatchedGroup;
  /** Null for an amount that no ledger document covers. */
  readonly document: DerivedDocument | null;
  readonly on: Day;
  readonly side: Side;
  /** True for money received, false for an offset. */
  readonly isPayment: boolean;
  readonly cents: Cents;
  /** The earlier change that this one takes back, wholly or in part. */
  readonly undoes: Change | null;
};

export type ListInput = {
  readonly customerCode: string;
  readonly matchedGroups: readonly MatchedGroup[];
  /**
   * Open cents of a document by the ledgers alone, manual allocations left out. It caps what counts of these: voided
   * ones may exceed it.
   */
  readonly openOf: (document: DerivedDocument) => Cents;
  readonly authoritativeLists: readonly AuthoritativeList[];
  readonly manualAllocations: readonly RecordedManualAllocation[];
};

/**
 * Brings the ledger's documents to what the authoritative lists (`authoritativeLists`) say, by making payments and adjustments on
 * the days of the lists: a document that a complete list leaves out is settled, one it holds for less is settled in
 * part, one that a later list leaves open again is opened again. A list states what is open after the manual
 * allocations in force when it was applied, so these are not settled twice.
 */
export function settleByLists(input: ListInput): {
  readonly documents: readonly DerivedDocument[];
  readonly settlements: readonly Settlement[];
} {
  const changes: Change[] = [];
  const freed = new Map<Day, Cents>();
  const matchedGroups = input.matchedGroups.filter(
    ({ lines, documents }) => lines.length > 0 || documents.some((document) => input.openOf(document) !== 0),
  );
  // Credits first: a credit that is gone paid invoices, and that part of them is not money received.
  for (const side of ['credit', 'debit'] as const)
    for (const group of matchedGroups.filter((each) => sideOf(each) === side))
      changes.push(...changesOf(group, side, freed, input));
  const documents = writeDocuments(changes, input);
  const keys = new Map(changes.map((change, index) => [change, documents[index]?.sourceKey ?? '']));
  const undone = undoneBy(changes);
  const settlements = changes.flatMap((change): Settlement[] => {
    const own = keys.get(change) ?? '';
    const other = change.undoes ? keys.get(change.undoes) : isReopening(change) ? null : change.document?.sourceKey;
    const amountCents = change.cents - (undone.get(change) ?? 0);
    if (!other || amountCents === 0) return [];
    const [debitKey, creditKey] = change.side === 'debit' ? [own, other] : [other, own];
    return [{ debitKey, creditKey, amountCents }];
  });
  return { documents, settlements };
}

/**
 * The changes that the lists make to one matched group, day by day. `freed`: by day, cents of credits that no list
 * holds any more and that no invoice has absorbed yet.
 */
function changesOf(group: MatchedGroup, side: Side, freed: Map<Day, Cents>, input: ListInput): Change[] {
  const documents = inOrderOfSettlement(group);
  const left = new Map(documents.map((document) => [document, input.openOf(document)]));
  const sign = side === 'debit' ? 1 : -1;
  const changes: Change[] = [];
  let besideCents = 0;
  const take = (on: Day, document: DerivedDocument | null, cents: Cents, about: Partial<Change> = {}) => {
    if (cents === 0) return;
    if (document) left.set(document, (left.get(document) ?? 0) - cents);
    else besideCents -= cents;
    const own = cents > 0 ? opposite(side) : side;
    changes.push({ group, document, on, side: own, cents: Math.abs(cents), isPayment: false, undoes: null, ...about });
  };
  for (const { on, manual } of momentsOf(group, input)) {
    const manualOf = (document: DerivedDocument) =>
      Math.min(manual.get(document.sourceKey) ?? 0, input.openOf(document));
    const wanted =
      group.lines.length > 0
        ? sign * sumOf(group.lines, on)
        : documents.reduce((sum, document) => sum + manualOf(document), 0);
    let less = [...left.values()].reduce((sum, cents) => sum + cents, besideCents) - wanted;
    for (const document of documents) {
      const cents = Math.min(Math.max(0, less), Math.max(0, (left.get(document) ?? 0) - manualOf(document)));
      const offset = side === 'debit' ? Math.min(cents, freed.get(on) ?? 0) : cents;
      freed.set(on, (freed.get(on) ?? 0) - sign * offset);
      take(on, document, offset);
      take(on, document, cents - offset, { isPayment: true });
      less -= cents;
    }
    const undone = undoneBy(changes);
    const direction = Math.sign(less);
    for (const earlier of changes.toReversed()) {
      if (isReopening(earlier) ? direction < 0 || earlier.document !== null : direction > 0) continue;
      const cents = Math.min(Math.abs(less), earlier.cents - (undone.get(earlier) ?? 0));
      take(on, earlier.document, direction * cents, { undoes: earlier });
      less -= direction * cents;
    }
    take(on, null, less);
  }
  return changes;
}

/**
 * Days on which a matched group may change, each with the manual allocations its complete list was read against: the
 * day of the first list, those of the moves that lists bring later and, where there are manual allocations, those of
 * the complete lists. A list of movements took the manual allocations into account when it was read
 * (`reconcileCustomer`).
 */
function momentsOf({ documents, lines }: MatchedGroup, { authoritativeLists, manualAllocations }: ListInput) {
  const keys = new Set(documents.map(({ sourceKey }) => sourceKey));
  const own = manualAllocations.filter(
    ({ debitKey, creditKey }) => keys.has(debitKey ?? '') || keys.has(creditKey ?? ''),
  );
  const startOn = authoritativeLists[0]?.on ?? '';
  const moves = lines.map(({ bookedOn }) => bookedOn).filter((day) => day > startOn);
  const complete = authoritativeLists.filter(({ isComplete }) => isComplete);
  const days = new Set([startOn, ...moves, ...(own.length > 0 ? complete.map(({ on }) => on) : [])]);
  return [...days].sort().map((on) => {
    const list = complete.findLast((each) => each.on <= on);
    return { on, manual: list ? manualAmounts(own, list) : new Map<string, Cents>() };
  });
}

/** Cents allocated manually, by document, in force when the list was applied and effective by its day. */
function manualAmounts(
  manualAllocations: readonly RecordedManualAllocation[],
  { on, recordedAt: at }: AuthoritativeList,
): Map<string, Cents> {
  const sums = new Map<string, Cents>();
  for (const { debitKey, creditKey, amountCents, effectiveOn, recordedAt, voidedAt } of manualAllocations)
    if (recordedAt < at && (voidedAt === null || voidedAt >= at) && effectiveOn <= on)
      for (const key of [debitKey, creditKey]) if (key !== null) sums.set(key, (sums.get(key) ?? 0) + amountCents);
  return sums;
}

/**
 * The documents in the order in which they are settled: first those whose day no line of the lists bears, then the
 * oldest due.
 */
function inOrderOfSettlement({ documents, lines }: MatchedGroup): DerivedDocument[] {
  const days = new Set(lines.map(({ documentOn }) => documentOn));
  const keyOf = ({ issuedOn, dueOn }: DerivedDocument) => `${days.has(issuedOn) ? 1 : 0} ${dueOn ?? issuedOn}`;
  return documents.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

function writeDocuments(
  changes: readonly Change[],
  { customerCode, authoritativeLists }: ListInput,
): DerivedDocument[] {
  const ranks = new Map<string, number>();
  return changes.map(({ group, document, on, side, isPayment, cents }) => {
    const list = authoritativeLists.find((each) => each.on >= on) ?? authoritativeLists.at(-1);
    const reference = (document ?? group.documents[0] ?? group.lines[0])?.reference ?? '';
    // One field more than the key of a document made of lines (`documentKey`), so that the two are never the same.
    const base = [customerCode, side, reference, on, cents, 'list'].join('|');
    const rank = ranks.get(base) ?? 0;
    ranks.set(base, rank + 1);
    return movementOf({
      sourceKey: `${base}|${rank}`,
      kind: isPayment ? 'payment' : 'adjustment',
      side,
      reference,
      label: list?.fileName ?? '',
      amountCents: cents,
      batchId: list?.batchId ?? 0,
      on,
    });
  });
}

const isReopening = ({ group, side }: Change): boolean => side === sideOf(group);

/** Cents that later changes took back, by the change they undo. */
function undoneBy(changes: readonly Change[]): ReadonlyMap<Change, Cents> {
  const undone = new Map<Change, Cents>();
  for (const { undoes, cents } of changes) if (undoes) undone.set(undoes, (undone.get(undoes) ?? 0) + cents);
  return undone;
}

const sideOf = ({ documents, lines }: MatchedGroup): Side =>
  documents[0]?.side ??
  (sumOf(
    lines.filter(({ act }) => act === 'item'),
    '9999-12-31',
  ) > 0
    ? 'debit'
    : 'credit');

const opposite = (side: Side): Side => (side === 'debit' ? 'credit' : 'debit');

const sumOf = (lines: MatchedGroup['lines'], by: Day): Cents =>
  lines.reduce((sum, { bookedOn, signedCents }) => sum + (bookedOn <= by ? signedCents : 0), 0);
