import { addDays, type Day } from '../values/days.ts';

/** Days from today by which the form proposes to settle a dispute. */
export const usualDaysToSettle = 30;
/** A list tells no day to settle its disputes by: they are given as long as the form proposes. */
export function usualUntilOn(today: Day): Day {
  return addDays(today, usualDaysToSettle);
}
/** Most documents on which one window opens disputes. */
export const mostDisputedDocuments = 200;
