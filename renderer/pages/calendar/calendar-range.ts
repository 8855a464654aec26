import { addDays, addMonths, type Day, endOfMonth, weekday } from '../../../shared/domain/values/days.ts';

export const calendarViews = ['month', 'week', 'list'] as const;
export type CalendarView = (typeof calendarViews)[number];

const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;
const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** The days a view shows around `day`: its week, or its month. */
export function rangeOf(view: CalendarView, day: Day): { from: Day; to: Day } {
  if (view === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) };
  return { from: firstOfMonth(day), to: endOfMonth(day) };
}

/** The day to show `count` months, or weeks, further on. */
export function moved(view: CalendarView, day: Day, count: number): Day {
  return view === 'week' ? addDays(day, 7 * count) : addMonths(firstOfMonth(day), count);
}
