import type { ReferenceChoice } from '../sources/references.ts';
import { addDays, type Day } from '../values/days.ts';

/**
 * What one import covers: enough to tell fiscal years apart, and which of two exports of the same days is the newer.
 */
export type ImportedPeriod = {
  readonly batchId: number;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  /** Days on which its opening lines on customer accounts are booked, in order. */
  readonly openings: readonly Day[];
  /** Codes of all its journals; none for a file that has no journals. */
  readonly journals: readonly string[];
  /** The fields that name its documents; null when its lines carry their reference as it is. */
  readonly reference: ReferenceChoice | null;
  /** True for an open-items list, which covers no fiscal year. */
  readonly isOpenItemsList?: boolean;
  /** True for a snapshot: a list of everything open on its day. */
  readonly isSnapshot?: boolean;
  /** True for an aged balance: amounts by age, without the invoices. */
  readonly isAged?: boolean;
  /** The day on which a list was drawn up; older than its period where movements were imported after a newer list. */
  readonly listedOn?: Day | null;
  /** Instant from which it counts. */
  readonly recordedAt?: string;
  readonly fileName?: string;
};

/** What the imports hold of the time before an opening; `openingState` defines each state. */
export type OpeningState = 'first' | 'repeated' | 'afterGap';

/** Days without an entry in any journal after which the months between are taken as not imported. */
const longestSilence = 62;

/** Last day of a month on which its opening may still be posted, after a holiday or a week-end. */
const daysLate = '04';

/**
 * First day of the fiscal year that an entry booked on `day` opens: openings posted from the 1st to the 4th of a month
 * open on its 1st.
 */
export function fiscalYearStart(day: Day): Day {
  return day.slice(8) <= daysLate ? `${day.slice(0, 8)}01` : day;
}

/**
 * `first`: nothing earlier is imported, so the opening lines stand for documents. `repeated`: the previous fiscal year
 * is imported, so they repeat documents that are known and are never added. `afterGap`: something earlier is imported
 * but not the months just before, so the opening replaces what was open, because nothing tells what was paid in
 * between.
 */
export function openingState(openingOn: Day, periods: readonly ImportedPeriod[]): OpeningState {
  const earlier = periods.filter((period) => !period.isOpenItemsList && period.periodFrom < openingOn);
  if (earlier.length === 0) return 'first';
  const oldestNews = addDays(openingOn, -longestSilence);
  const isNews = (period: ImportedPeriod) => period.periodTo >= oldestNews && firstDayOf(period) < openingOn;
  return earlier.some(isNews) ? 'repeated' : 'afterGap';
}

/**
 * First day an export covers: the day of its opening, even when a few entries of the 62 days before stand in the file.
 */
export function firstDayOf({ openings: [opening], periodFrom }: ImportedPeriod): Day {
  if (opening === undefined) return periodFrom;
  const openingOn = fiscalYearStart(opening);
  return periodFrom >= addDays(openingOn, -longestSilence) ? openingOn : periodFrom;
}

/** Days on which the imported fiscal years open, in order. */
export function openingDays(periods: readonly ImportedPeriod[]): Day[] {
  return [...new Set(periods.flatMap((period) => period.openings.map(fiscalYearStart)))].sort();
}

/**
 * The day an opening line counts from: its own date when that precedes the fiscal year, else the eve, so that the
 * balance of the eve is whole. After a gap always the eve, because until then the older import alone counts.
 */
export function openingBookedOn(
  line: { readonly bookedOn: Day; readonly documentOn: Day | null },
  state: OpeningState,
): Day {
  const openingOn = fiscalYearStart(line.bookedOn);
  const hasOwnDay = state !== 'afterGap' && line.documentOn !== null && line.documentOn < openingOn;
  return hasOwnDay && line.documentOn !== null ? line.documentOn : addDays(openingOn, -1);
}

/**
 * From the oldest export to the newest, by the days they cover, so that the order in which fiscal years are imported
 * does not matter; of two exports of the same days, the one imported last is the newer.
 */
export function sortByRank<Period extends ImportedPeriod>(periods: readonly Period[]): Period[] {
  return [...periods].sort(
    (a, b) => compare(a.periodTo, b.periodTo) || compare(b.periodFrom, a.periodFrom) || a.batchId - b.batchId,
  );
}

/**
 * The fiscal year of each import, named by its first day: lettering codes start again every year, but the provisional
 * exports, monthly exports and exports by journal of one year share them.
 */
export function fiscalYearsByBatch(periods: readonly ImportedPeriod[]): ReadonlyMap<number, Day> {
  const fiscalYears = new Map<number, Day>();
  let start: Day | null = null;
  let end: Day = '';
  const exports = periods.filter((period) => !period.isOpenItemsList);
  // Of the exports that begin on one day, those with an opening come first: an export of one journal has none, and would
  // join its year to the one before.
  const opensFirst = (a: ImportedPeriod, b: ImportedPeriod) =>
    Number(b.openings.length > 0) - Number(a.openings.length > 0) || a.batchId - b.batchId;
  for (const period of exports.sort((a, b) => compare(firstDayOf(a), firstDayOf(b)) || opensFirst(a, b))) {
    const from = firstDayOf(period);
    const isNew = start === null || (from > end && (period.openings.length > 0 || from >= addDays(start, 335)));
    if (isNew || start === null) start = from;
    if (isNew || period.periodTo > end) end = period.periodTo;
    fiscalYears.set(period.batchId, start);
  }
  return fiscalYears;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
