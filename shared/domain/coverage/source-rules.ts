import type { LedgerStatement, Statement } from '../sources/statement.ts';
import type { Day } from '../values/days.ts';
import { type AuthoritativeList, authoritativeListsOf } from './authoritative-lists.ts';
import {
  fiscalYearStart,
  fiscalYearsByBatch,
  type ImportedPeriod,
  type OpeningState,
  openingDays,
  openingState,
  sortByRank,
} from './fiscal-years.ts';
import { nameIn, referenceFieldsOf } from './reference-fields.ts';
import { type SupersededSpan, supersededSpans } from './supersession.ts';

/**
 * The source rules: how the lines of several imports are read together, which of them count, and what names a document.
 * The same for every customer.
 */
export type SourceRules = {
  /** Rank of an import: the newest has the highest; -1 for an import not among them. */
  rankOf(batchId: number): number;
  /** The day on which a list was drawn up; `''` for an import that is none. */
  listedOn(batchId: number): Day;
  /** True for a list of open items, false for an accounting ledger. */
  isOpenItemsList(batchId: number): boolean;
  readonly hasLists: boolean;
  readonly hasLedgers: boolean;
  /** The authoritative lists, after the cut-off of the ledgers. */
  readonly authoritativeLists: readonly AuthoritativeList[];
  fiscalYearOf(batchId: number): Day;
  stateOf(openingOn: Day): OpeningState;
  /** Days on which fiscal years open, in order, each with the newest import that opens on it. */
  readonly openings: readonly { readonly on: Day; readonly batchId: number }[];
  /** Those of them that come after missing months, and so stand for everything before them. */
  readonly restarts: readonly Day[];
  /** The newer import that alone counts for the line's journal and day; null when the line counts. */
  supersededBy(line: Statement | SupersededKey): number | null;
  /** Rank of the newest list of everything open; -1 when there is none. */
  readonly newestSnapshotRank: number;
  /** The number of the line's document; `''` when it has none. */
  referenceOf(line: Statement): string;
  /**
   * The numbers under which an opening line may repeat a document: its own first, then those of the fields that name the documents of
   * other journals, because a journal of openings carries the documents of all. Of any other line, its number alone.
   */
  namesOf(line: Statement): readonly string[];
};

type SupersededKey = {
  readonly source: 'ledger';
  readonly batchId: number;
  readonly journal: string;
  readonly bookedOn: Day;
};

const knownRules = new WeakMap<readonly ImportedPeriod[], SourceRules>();

/** The source rules of `periods`, made once and kept, because a ledger has thousands of customers. */
export function sourceRulesOf(periods: readonly ImportedPeriod[]): SourceRules {
  const known = knownRules.get(periods);
  if (known) return known;
  const rules = makeSourceRules(periods);
  knownRules.set(periods, rules);
  return rules;
}

function makeSourceRules(periods: readonly ImportedPeriod[]): SourceRules {
  const ranked = sortByRank(periods);
  const ranks = new Map(ranked.map((period, index) => [period.batchId, index]));
  const fiscalYears = fiscalYearsByBatch(periods);
  const spans = Map.groupBy(supersededSpans(periods), spanKey);
  const listDays = new Map(
    periods.filter(isList).map((period) => [period.batchId, period.listedOn ?? period.periodTo]),
  );
  const states = new Map<Day, OpeningState>();
  const fields = referenceFieldsOf(periods);
  const named = new Set(periods.filter(({ reference }) => reference !== null).map(({ batchId }) => batchId));
  const isNamed = (line: Statement): line is LedgerStatement => line.source === 'ledger' && named.has(line.batchId);
  const referenceOf = (line: Statement) => (isNamed(line) ? fields.nameOf(line) : line.reference);
  const tables = new Set(periods.filter(isList).map((period) => period.batchId));
  const openings = openingDays(periods);
  const restarts = openings.filter((on) => openingState(on, periods) === 'afterGap');
  return {
    isOpenItemsList: (batchId) => tables.has(batchId),
    hasLists: tables.size > 0,
    hasLedgers: tables.size < periods.length,
    newestSnapshotRank: ranked.findLastIndex(({ isSnapshot }) => isSnapshot),
    authoritativeLists: authoritativeListsOf(periods),
    rankOf: (batchId) => ranks.get(batchId) ?? -1,
    listedOn: (batchId) => listDays.get(batchId) ?? '',
    fiscalYearOf: (batchId) => fiscalYears.get(batchId) ?? '',
    stateOf(openingOn) {
      const state = states.get(openingOn) ?? openingState(openingOn, periods);
      states.set(openingOn, state);
      return state;
    },
    openings: openings.map((on) => ({
      on,
      batchId: ranked.findLast((period) => period.openings.some((day) => fiscalYearStart(day) === on))?.batchId ?? 0,
    })),
    restarts,
    supersededBy: (line) =>
      line.source === 'list'
        ? null
        : (spans.get(spanKey(line))?.find((span) => span.from <= line.bookedOn && line.bookedOn <= span.to)
            ?.byBatchId ?? null),
    referenceOf,
    namesOf: (line) =>
      isNamed(line) && line.journalKind === 'opening'
        ? [...new Set([referenceOf(line), ...fields.inUse.map((field) => nameIn(line, field))])]
        : [referenceOf(line)],
  };
}

const isList = ({ isOpenItemsList }: ImportedPeriod): boolean => isOpenItemsList === true;

const spanKey = ({ batchId, journal }: Pick<SupersededSpan, 'batchId' | 'journal'>): string => `${batchId} ${journal}`;
