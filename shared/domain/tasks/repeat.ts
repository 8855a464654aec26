import { addDays, addMonths, type Day, daysBetween } from '../values/days.ts';

export const repeatUnits = ['day', 'week', 'month', 'year'] as const;
export type RepeatUnit = (typeof repeatUnits)[number];

/** A task that comes again every so many days, weeks, months or years, counted from its first day. */
export type TaskRepeat = { readonly unit: RepeatUnit; readonly every: number; readonly from: Day };

/** Most units between two times: a task that comes more seldom is forgotten, and another one is as quickly written. */
export const longestRepeat = 60;

const daysOf = { day: 1, week: 7 } as const;
const monthsOf = { month: 1, year: 12 } as const;

/**
 * The first day after `after` on which a task comes again. Months are counted from the first day of all, so that what falls on the 31st falls
 * on the last day of a shorter month, and on the 31st again after it.
 */
export function nextTime({ unit, every, from }: TaskRepeat, after: Day): Day {
  if (unit === 'day' || unit === 'week') {
    const days = every * daysOf[unit];
    const times = Math.max(Math.floor(daysBetween(from, after) / days) + 1, 1);
    return addDays(from, times * days);
  }
  const months = every * monthsOf[unit];
  let times = 1;
  while (addMonths(from, times * months) <= after) times += 1;
  return addMonths(from, times * months);
}
