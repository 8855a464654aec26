import { addDays, addMonths, type Day, endOfMonth, weekday } from '../../../shared/domain/values/days.ts';

export const calendarViews = ['month', 'week', 'day', 'list'] as const;
export type CalendarView = (typeof calendarViews)[number];

const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;
const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

type Span = { readonly from: Day; readonly to: Day };

const spans: Readonly<Record<CalendarView, (day: Day) => Span>> = {
  month: (day) => ({ from: firstOfMonth(day), to: endOfMonth(day) }),
  week: (day) => ({ from: mondayOf(day), to: addDays(mondayOf(day), 6) }),
  day: (day) => ({ from: day, to: day }),
  list: (day) => ({ from: firstOfMonth(day), to: endOfMonth(day) }),
};

/** The days a view shows around `day`: the day itself, its week, or its month. */
export function rangeOf(view: CalendarView, day: Day): Span {
  return spans[view](day);
}

/** The day to show `count` months, weeks or days further on. */
export function moved(view: CalendarView, day: Day, count: number): Day {
  if (view === 'day') return addDays(day, count);
  return view === 'week' ? addDays(day, 7 * count) : addMonths(firstOfMonth(day), count);
}
