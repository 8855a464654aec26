import type { AugustRule, Channel, ClosedDayRule } from '../kinds.ts';
import { type HolidayArea, isHoliday } from '../law/holidays.ts';
import { addDays, type Day, weekday } from '../values/days.ts';
import { isSpoken } from './channel-facts.ts';

/** On which days the messages of a scenario leave. */
export type SendingRules = {
  /** Days of the week from 1, Monday, to 7, Sunday; at least one. Public holidays are closed whatever they say. */
  readonly sendingDays: readonly number[];
  readonly closedDayRule: ClosedDayRule;
  readonly augustRule: AugustRule;
};

/** The same, where the firm is established. */
export type SendingCalendar = SendingRules & { readonly area: HolidayArea };

/** From Monday to Friday: the days on which a new scenario sends. */
export const officeDays: readonly number[] = [1, 2, 3, 4, 5];

/** The last of the closed days in a row that begin with `day`; null when a message by `channel` may leave on `day`. */
export function closedUntil(calendar: SendingCalendar, day: Day, channel: Channel): Day | null {
  if (isOpen(calendar, day, channel)) return null;
  let last = day;
  while (!isOpen(calendar, addDays(last, 1), channel)) last = addDays(last, 1);
  return last;
}

/** `day`, or the first day after it on which a message by `channel` may leave. */
export function nextOpenDay(calendar: SendingCalendar, day: Day, channel: Channel): Day {
  const last = closedUntil(calendar, day, channel);
  return last === null ? day : addDays(last, 1);
}

/**
 * The day of a step that falls on `day`: the last open day before a closed one where the scenario says so, else `day` itself. A month of
 * August without messages moves nothing forward: a month is too much.
 */
export function movedBefore(calendar: SendingCalendar, day: Day): Day {
  if (calendar.closedDayRule === 'after') return day;
  let moved = day;
  while (!isSendingDay(calendar, moved)) moved = addDays(moved, -1);
  return moved;
}

function isOpen(calendar: SendingCalendar, day: Day, channel: Channel): boolean {
  return isSendingDay(calendar, day) && !isQuietAugust(calendar.augustRule, day, channel);
}

function isSendingDay({ sendingDays, area }: SendingCalendar, day: Day): boolean {
  return sendingDays.includes(weekday(day)) && !isHoliday(day, area);
}

/** Whether the month of August of `day` keeps a message by `channel` from leaving. */
export function isQuietAugust(rule: AugustRule, day: Day, channel: Channel): boolean {
  if (rule === 'usual' || day.slice(5, 7) !== '08') return false;
  return rule === 'nothing' || isSpoken(channel);
}
