import { addDays, type Day, daysBetween, endOfMonth, weekday } from '../../shared/domain/values/days.ts';
import type { Terms } from '../../shared/domain/values/terms.ts';

/**
 * Days numbered from 0, with what is asked of them by the million computed once: calendar arithmetic on text costs more
 * than everything else the generator does.
 */
export type DayTable = {
  readonly last: number;
  /** `YYYY-MM-DD` */
  readonly text: readonly Day[];
  /** `YYYYMMDD`, as a FEC writes it. */
  readonly compact: readonly string[];
  readonly month: Uint8Array;
  /** Number of the last day of the same month. */
  readonly monthEnd: Int32Array;
  /** Number of the first day, on or after this one, that is neither Saturday nor Sunday. */
  readonly workday: Int32Array;
};

/** Terms reach beyond the last day: 60 days, then the end of that month, then 45 days. */
const margin = 200;

/** The days from `from` to `to`, and a margin for due dates. `last` is the number of `to`. */
export function makeDayTable(from: Day, to: Day): DayTable {
  const last = daysBetween(from, to);
  const count = last + margin;
  const text = Array.from({ length: count }, (_, index) => addDays(from, index));
  const firstWeekday = weekday(from);
  const month = new Uint8Array(count);
  const monthEnd = new Int32Array(count);
  const workday = new Int32Array(count);
  let end = -1;
  for (const [index, day] of text.entries()) {
    if (index > end) end = index + Number(endOfMonth(day).slice(8)) - Number(day.slice(8));
    month[index] = Number(day.slice(5, 7));
    monthEnd[index] = end;
    const dayOfWeek = ((firstWeekday - 1 + index) % 7) + 1;
    workday[index] = index + (dayOfWeek === 6 ? 2 : dayOfWeek === 7 ? 1 : 0);
  }
  return { last, text, compact: text.map((day) => day.replaceAll('-', '')), month, monthEnd, workday };
}

/** Number of the day an invoice of day `issued` is due under `terms`, whose day of payment only follows an end of month. */
export function dueDay(days: DayTable, issued: number, terms: Terms): number {
  const endOf = (day: number) => days.monthEnd[day] ?? day;
  if (terms.kind === 'daysThenEndOfMonth') return endOf(issued + terms.days) + (terms.dayOfMonth ?? 0);
  if (terms.kind === 'endOfMonthThenDays') return endOf(issued) + terms.days;
  return issued + terms.days;
}
