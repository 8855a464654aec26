import { addDays, type Day } from '../values/days.ts';
import type { ReferenceField } from './references.ts';

/** What one import covers, enough to tell the exercises apart and which of two exports of a line is the newer. */
export type ImportedPeriod = {
  readonly batchId: number;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  /** Days on which its opening lines on customer accounts are booked, in order. */
  readonly openings: readonly Day[];
  /** Codes of all its journals; none for a file that has no journals. */
  readonly journals: readonly string[];
  /** The field that names its documents; null when its lines carry their reference as it is. */
  readonly referenceField: ReferenceField | null;
  /** A list of open items: it covers no exercise. */
  readonly isTable?: boolean;
  /** A list of everything open on its day. */
  readonly isPosition?: boolean;
  /** A list of amounts by age, without the invoices. */
  readonly isAged?: boolean;
  /** Instant from which it counts. */
  readonly recordedAt?: string;
  readonly fileName?: string;
};

/** What the imports hold of the time before an opening. */
export type OpeningState = 'first' | 'repeated' | 'afterGap';

/** Two months without an entry in any journal are months that were not imported. */
const longestSilence = 62;

/** Days at the start of a month on which the opening of a fiscal year may be posted late: a holiday, a week-end. */
const daysLate = '04';

/** First day of the fiscal year that opening entries booked on `day` open: those posted on the first days of a month open on its first. */
export function fiscalYearStart(day: Day): Day {
  return day.slice(8) <= daysLate ? `${day.slice(0, 8)}01` : day;
}

/**
 * `first`: nothing earlier is imported, the opening lines stand for documents. `repeated`: the exercise before is imported,
 * they repeat what is known and are never added. `afterGap`: something earlier is imported but not the months just
 * before: the opening replaces what was open then, for nothing tells what was paid in between.
 */
export function openingState(openingOn: Day, periods: readonly ImportedPeriod[]): OpeningState {
  const earlier = periods.filter((period) => !period.isTable && period.periodFrom < openingOn);
  if (earlier.length === 0) return 'first';
  const oldestNews = addDays(openingOn, -longestSilence);
  const isNews = (period: ImportedPeriod) => period.periodTo >= oldestNews && firstDayOf(period) < openingOn;
  return earlier.some(isNews) ? 'repeated' : 'afterGap';
}

/** First day an export covers: that of its opening, where a few entries of the weeks before stand in the file. */
export function firstDayOf({ openings: [opening], periodFrom }: ImportedPeriod): Day {
  if (opening === undefined) return periodFrom;
  const openingOn = fiscalYearStart(opening);
  return periodFrom >= addDays(openingOn, -longestSilence) ? openingOn : periodFrom;
}

/** Days on which the imported exercises open, in order. */
export function openingDays(periods: readonly ImportedPeriod[]): Day[] {
  return [...new Set(periods.flatMap((period) => period.openings.map(fiscalYearStart)))].sort();
}

/**
 * The day an opening line counts from: its own date when it precedes the exercise, else the eve, so that the eve's balance is
 * whole. After a gap always the eve: before, only the older import speaks.
 * `db/queries/coverage/counted-lines.ts` says the same in SQL.
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
 * From the oldest export to the newest, by the days they cover, so that the order in which exercises are imported does not
 * matter; of two exports of the same days, the one imported last is the newer.
 */
export function sortByRank<Period extends ImportedPeriod>(periods: readonly Period[]): Period[] {
  return [...periods].sort(
    (a, b) => compare(a.periodTo, b.periodTo) || compare(b.periodFrom, a.periodFrom) || a.batchId - b.batchId,
  );
}

/** The field that names the documents of every import: the one chosen last, so that two exports never name them differently. */
export function referenceFieldOf(periods: readonly ImportedPeriod[]): ReferenceField | null {
  const chosen = periods.filter((period) => period.referenceField !== null);
  return (
    chosen.reduce<ImportedPeriod | null>((a, b) => (a && a.batchId > b.batchId ? a : b), null)?.referenceField ?? null
  );
}

/**
 * The exercise of each import, named by its first day: lettering codes start again every year, but provisional exports,
 * monthly exports and exports by journal of one year share them.
 */
export function exercisesByBatch(periods: readonly ImportedPeriod[]): ReadonlyMap<number, Day> {
  const exercises = new Map<number, Day>();
  let start: Day | null = null;
  let end: Day = '';
  const exports = periods.filter((period) => !period.isTable);
  for (const period of exports.sort((a, b) => compare(firstDayOf(a), firstDayOf(b)) || a.batchId - b.batchId)) {
    const from = firstDayOf(period);
    const isNew = start === null || (from > end && (period.openings.length > 0 || from >= addDays(start, 335)));
    if (isNew || start === null) start = from;
    if (isNew || period.periodTo > end) end = period.periodTo;
    exercises.set(period.batchId, start);
  }
  return exercises;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
