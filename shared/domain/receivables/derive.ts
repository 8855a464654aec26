import type { ImportedPeriod } from '../coverage/fiscal-years.ts';
import { authoritativeListsFor } from '../coverage/in-ledger.ts';
import { type SourceRules, sourceRulesOf } from '../coverage/source-rules.ts';
import type { Coverage } from '../coverage/verdicts.ts';
import { isOfLedger, type Statement } from '../sources/statement.ts';
import { type Day, laterDay } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import type { Terms } from '../values/terms.ts';
import { type AllocationBook, type DerivedAllocation, openBook } from './allocate.ts';
import { completeDueDates, type ListedDueDate, listedItems } from './complete-due-dates.ts';
import { spendDeposits } from './deposits.ts';
import { type DerivedDocument, type DocumentState, makeDocuments } from './documents.ts';
import { closeBeforeGap } from './gaps.ts';
import { type LedgerUnit, toUnit } from './ledger-units.ts';
import { allocateLettering } from './lettering.ts';
import { matchedGroupsOf } from './matched-groups.ts';
import { settleOpenings } from './openings.ts';
import { neutraliseDoubtfulMoves, reversePayments } from './reversals.ts';
import { reverseSettlements } from './reverse-settlements.ts';
import { type RecordedManualAllocation, type Settlement, settleByLists } from './settle-by-lists.ts';

export type { DerivedAllocation } from './allocate.ts';
export type { DerivedDocument } from './documents.ts';

/**
 * A manual allocation. It prevails where it and the lettering of the files cannot both hold. A key is null when its
 * document is manual.
 */
export type ManualAllocation = {
  readonly debitKey: string | null;
  readonly creditKey: string | null;
  readonly amountCents: Cents;
  /** The later booking day of its two documents as they are stored; `placed` says it of the documents derived. */
  readonly effectiveOn: Day;
  /** Booking day of the document that has no key; null when both have one. */
  readonly manualOn?: Day | null;
};

export type LedgerContext = {
  /** Every applied import, also those without a line of this customer. */
  readonly periods: readonly ImportedPeriod[];
  readonly customerTerms: Terms | null;
  readonly firmTerms: Terms;
  readonly manualAllocations: readonly ManualAllocation[];
  /** Every manual allocation, voided ones included, since a list is read against those in force when it was applied. */
  readonly recordedManualAllocations?: readonly RecordedManualAllocation[];
  /** Due dates that lists give without an amount. */
  readonly dueDates?: readonly ListedDueDate[];
};

export type DerivedLedger = {
  readonly documents: readonly DocumentState[];
  /** Without the manual ones. */
  readonly allocations: readonly DerivedAllocation[];
  /** Opening lines that match nothing the previous fiscal year, also imported, left open: reported, never added. */
  readonly openingUnmatched: readonly Statement[];
};

/**
 * The documents and allocations of one customer, as a pure function of the lines of all imports that count. Hence importing again
 * changes nothing, the order of imports does not matter, and undoing an import is deriving without it.
 * Source: `../shared/research/formats.md` §1.5.
 */
export function deriveCustomerLedger(customerCode: string, coverage: Coverage, context: LedgerContext): DerivedLedger {
  const beside = letter(customerCode, coverage, context, []);
  const manual = stillPossible(beside.ledger.documents, context.manualAllocations);
  const states = closeDocuments(beside.ledger.documents, [...beside.ledger.allocations, ...manual], beside.doubtful);
  // Lettering and manual allocations together exceed a document: the manual ones are taken first, then the lettering is
  // done again.
  const isPossible = states.every((document) => document.openCents >= 0);
  const lettered = isPossible ? beside : letter(customerCode, coverage, context, manual);
  const { ledger, doubtful, listed, matchedGroups } = lettered;
  if (isPossible && listed.length + matchedGroups.length === 0) return { ...ledger, documents: states };
  const { documents, settlements } = followLists(customerCode, lettered, context);
  const close = (allocated: readonly ManualAllocation[], all: readonly DerivedDocument[] = documents) =>
    closeDocuments(all, [...ledger.allocations, ...allocated], doubtful);
  // Matched on what is open before manual allocations, which must not decide which row of a list is most like a
  // document.
  const dated = completeDueDates(close(asFarAsOpen(settlements, close([]))), listed);
  const possible = stillPossible(documents, context.manualAllocations);
  const settled = asFarAsOpen(settlements, close(possible));
  const allocations = [...ledger.allocations, ...settled];
  return { ...ledger, documents: close([...settled, ...possible], dated), allocations };
}

/** The ledger's documents with those made for authoritative lists, and the settlements between both. */
function followLists(
  customerCode: string,
  { ledger, doubtful, matchedGroups, authoritativeLists }: ReturnType<typeof letter>,
  { recordedManualAllocations = [] }: LedgerContext,
) {
  const states = closeDocuments(ledger.documents, ledger.allocations, doubtful);
  const open = new Map(states.map(({ sourceKey, openCents }) => [sourceKey, openCents]));
  const openOf = ({ sourceKey }: DerivedDocument) => open.get(sourceKey) ?? 0;
  const lists = settleByLists({
    customerCode,
    matchedGroups,
    openOf,
    authoritativeLists,
    manualAllocations: placed(ledger.documents, recordedManualAllocations),
  });
  return { documents: [...ledger.documents, ...lists.documents], settlements: lists.settlements };
}

function asFarAsOpen(settlements: readonly Settlement[], documents: readonly DocumentState[]): DerivedAllocation[] {
  const states = new Map(documents.map((document) => [document.sourceKey, { ...document }]));
  return settlements.flatMap(({ debitKey, creditKey, amountCents: most }): DerivedAllocation[] => {
    const [debit, credit] = [states.get(debitKey), states.get(creditKey)];
    if (!debit || !credit) return [];
    const amountCents = Math.min(most, debit.openCents, credit.openCents);
    if (amountCents <= 0) return [];
    debit.openCents -= amountCents;
    credit.openCents -= amountCents;
    const effectiveOn = laterDay(debit.bookedOn, credit.bookedOn);
    return [{ debitKey, creditKey, amountCents, effectiveOn, origin: 'lettering' }];
  });
}

/** Makes the documents and allocates by lettering what the `manual` allocations leave of them. */
function letter(
  customerCode: string,
  { kept, verdicts, ended }: Coverage,
  context: LedgerContext,
  manual: readonly ManualAllocation[],
) {
  const rules = sourceRulesOf(context.periods);
  const unitsOf = (isInLedger: boolean) =>
    kept
      .filter((line) => (verdicts.get(line)?.reason === 'inLedger') === isInLedger)
      .map((line) => toUnit(line, rules));
  const inLedger = unitsOf(true);
  const listed = listedItems(inLedger, context.dueDates ?? [], rules);
  const { units, closed, unmatched } = settleOpenings(sortByAge(unitsOf(false)), rules, ended);
  const terms = { customer: context.customerTerms, firm: context.firmTerms };
  const everything = [...units, ...closed.flatMap((closing) => closing.units)];
  const documents = makeDocuments(customerCode, everything, terms);
  const book = openBook(documents);
  takeManual(documents, everything, manual);
  const doubtful = new Set<number>();
  for (const closing of closed) {
    for (const index of allocateUnits(closing.units, book, rules)) doubtful.add(index);
    closeBeforeGap(customerCode, closing, documents, book);
  }
  for (const index of allocateUnits(units, book, rules)) doubtful.add(index);
  const ledger = { documents, allocations: [...book.allocations.values()], openingUnmatched: unmatched };
  const authoritativeLists = authoritativeListsFor(kept, rules);
  const isByLedger = (document: DerivedDocument) => !rules.isOpenItemsList(document.batchId);
  const matchedGroups =
    authoritativeLists.length === 0 ? [] : matchedGroupsOf(documents, everything, inLedger, isByLedger);
  return { ledger, doubtful, listed, matchedGroups, authoritativeLists };
}

/** Allocates units among themselves; returns the places of the documents that became doubtful. */
function allocateUnits(units: readonly LedgerUnit[], book: AllocationBook, rules: SourceRules): number[] {
  const ofLedgers = units.filter(({ line }) => isOfLedger(line));
  reversePayments(ofLedgers, book);
  reverseSettlements(units, book);
  const doubtful = neutraliseDoubtfulMoves(units, book).map((unit) => unit.document);
  allocateLettering(units, book, rules);
  spendDeposits(ofLedgers, book);
  return doubtful;
}

/** Oldest first by the document's own date, then by content: the order in which payments go to invoices. */
function sortByAge(units: readonly LedgerUnit[]): LedgerUnit[] {
  const keyed = units.map((unit) => ({
    unit,
    key: [
      unit.line.documentOn ?? unit.bookedOn,
      unit.bookedOn,
      unit.line.reference,
      unit.line.label,
      String(unit.cents).padStart(16, '0'),
      unit.side,
      unit.account,
      unit.line.dueOn,
      unit.group,
    ].join('\u0001'),
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ unit }) => unit);
}

/** The manual allocations whose documents are still there. */
function stillPossible(
  documents: readonly DerivedDocument[],
  manual: readonly ManualAllocation[],
): readonly ManualAllocation[] {
  const known = new Set<string | null>(documents.map((document) => document.sourceKey)).add(null);
  return placed(
    documents,
    manual.filter(({ debitKey, creditKey }) => known.has(debitKey) && known.has(creditKey)),
  );
}

/** Manual allocations with the day from which they count: imports may move the day of an invoice. */
function placed<Allocation extends ManualAllocation>(
  documents: readonly DerivedDocument[],
  manual: readonly Allocation[],
): readonly Allocation[] {
  if (manual.length === 0) return manual;
  const days = new Map(documents.map(({ sourceKey, bookedOn }) => [sourceKey, bookedOn]));
  return manual.map((allocation) => {
    const keys = [allocation.debitKey, allocation.creditKey];
    const own = keys.map((key) => (key === null ? allocation.manualOn : days.get(key)));
    const [debitOn, creditOn] = own;
    return debitOn && creditOn ? { ...allocation, effectiveOn: laterDay(debitOn, creditOn) } : allocation;
  });
}

/** Takes the manual allocations off the units of their documents, those without lettering first. */
function takeManual(
  documents: readonly DerivedDocument[],
  units: readonly LedgerUnit[],
  manual: readonly ManualAllocation[],
): void {
  if (manual.length === 0) return;
  const unitsOf = Map.groupBy(units, (unit) => documents[unit.document]?.sourceKey ?? '');
  for (const { debitKey, creditKey, amountCents } of manual)
    for (const key of [debitKey, creditKey]) {
      let rest = amountCents;
      const own = key === null ? [] : (unitsOf.get(key) ?? []);
      for (const unit of own.toSorted((a, b) => Number(a.group !== '') - Number(b.group !== ''))) {
        const taken = Math.min(rest, unit.remaining);
        unit.remaining -= taken;
        rest -= taken;
      }
    }
}

function closeDocuments(
  documents: readonly DerivedDocument[],
  allocations: readonly ManualAllocation[],
  doubtful: ReadonlySet<number>,
): DocumentState[] {
  const states = new Map(documents.map((document) => [document.sourceKey, { open: document.amountCents, last: '' }]));
  for (const { debitKey, creditKey, amountCents, effectiveOn } of allocations)
    for (const state of [states.get(debitKey ?? ''), states.get(creditKey ?? '')]) {
      if (!state) continue;
      state.open -= amountCents;
      if (effectiveOn > state.last) state.last = effectiveOn;
    }
  return documents.map((document, index) => {
    const state = states.get(document.sourceKey);
    const openCents = state?.open ?? document.amountCents;
    return {
      ...document,
      isDoubtful: document.isDoubtful || doubtful.has(index),
      openCents,
      settledOn: openCents === 0 ? (state?.last ?? null) : null,
    };
  });
}
