import { type Day, daysBetween } from '../values/days.ts';

/** A payment takes days to be booked and an import is made every week: beyond, someone who has paid may be reminded. */
const freshDays = 10;

/** Days since the last booking imported, `periodTo`, when they are too many to remind without importing first; else null. */
export function staleDays(periodTo: Day | null, today: Day): number | null {
  const age = periodTo === null ? 0 : daysBetween(periodTo, today);
  return age > freshDays ? age : null;
}
