import { addDays, type Day } from '../days.ts';

/** What one import covers, enough to tell the exercises apart and which of two exports of a line is the newer. */
export type ImportedPeriod = {
  readonly batchId: number;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly hasOpening: boolean;
};

/**
 * True when an import holds the exercise before the one opened on `openingOn` (something booked before that day, and up to
 * at most a year before it): its opening lines then repeat what is known and are never added.
 */
export function isOpeningCovered(openingOn: Day, periods: readonly ImportedPeriod[]): boolean {
  const oneYearBefore = addDays(openingOn, -366);
  return periods.some((period) => period.periodFrom < openingOn && period.periodTo >= oneYearBefore);
}

/** The day an opening line counts from: its own date when it precedes the exercise, else the eve, so that the eve's balance is whole. */
export function openingBookedOn(line: { readonly bookedOn: Day; readonly documentOn: Day | null }): Day {
  return line.documentOn !== null && line.documentOn < line.bookedOn ? line.documentOn : addDays(line.bookedOn, -1);
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

/**
 * The exercise of each import, named by its first day: lettering codes start again every year, but provisional exports,
 * monthly exports and exports by journal of one year share them.
 */
export function exercisesByBatch(periods: readonly ImportedPeriod[]): ReadonlyMap<number, Day> {
  const exercises = new Map<number, Day>();
  let start: Day | null = null;
  let end: Day = '';
  for (const period of [...periods].sort((a, b) => compare(a.periodFrom, b.periodFrom) || a.batchId - b.batchId)) {
    const isNew =
      start === null || (period.periodFrom > end && (period.hasOpening || period.periodFrom >= addDays(start, 335)));
    if (isNew || start === null) start = period.periodFrom;
    if (isNew || period.periodTo > end) end = period.periodTo;
    exercises.set(period.batchId, start);
  }
  return exercises;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
