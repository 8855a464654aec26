import { addMonths, type Day, endOfMonth } from '../values/days.ts';

/** The last days of the `count` months before that of `today`, the earliest first. */
export function monthEndsBefore(today: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => endOfMonth(addMonths(today, index - count)));
}
