import { type Day, daysBetween } from '../values/days.ts';

/**
 * Days after which data are stale: imports are made weekly and a payment takes days to be booked, so after ten someone
 * who has paid may be reminded.
 */
const freshDays = 10;

/** Days since the last booking imported, `periodTo`, when they are too many to remind without importing first; else null. */
export function staleDays(periodTo: Day | null, today: Day): number | null {
  const age = periodTo === null ? 0 : daysBetween(periodTo, today);
  return age > freshDays ? age : null;
}
