import { addDays, type Day } from '../values/days.ts';

/** Days over which the contacts of a customer are counted. */
export const pressureDays = 30;

/** The contacts among `days` of the thirty days that end on `asOf`, the oldest first. */
export function recentContacts(days: readonly Day[], asOf: Day): Day[] {
  const from = addDays(asOf, -(pressureDays - 1));
  return days.filter((day) => day >= from && day <= asOf).toSorted();
}

/** How many more contacts a customer may have on `asOf`; null: as many as one likes. */
export function contactsLeft(days: readonly Day[], most: number | null, asOf: Day): number | null {
  return most === null ? null : Math.max(0, most - recentContacts(days, asOf).length);
}

/** Last day on which a customer may not be contacted, once it has had `most` contacts over thirty days; null while it may. */
export function lastDayUnderCap(days: readonly Day[], most: number | null, asOf: Day): Day | null {
  if (most === null) return null;
  const recent = recentContacts(days, asOf);
  const leaving = recent[recent.length - most];
  return leaving === undefined ? null : addDays(leaving, pressureDays - 1);
}
