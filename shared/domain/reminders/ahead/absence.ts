import { channels } from '../../kinds.ts';
import { closedUntil, type SendingCalendar } from '../../scenarios/sending-days.ts';
import { addDays, type Day, daysBetween } from '../../values/days.ts';

/** Days in a row on which no window had the firm open: the last day of use before them, and the first after them. */
export type Absence = { readonly usedOn: Day; readonly returnedOn: Day };

/** How many days an absence lasted. */
export function missedDayCount({ usedOn, returnedOn }: Absence): number {
  return daysBetween(usedOn, returnedOn) - 1;
}

/** Whether a message could have left on a day of the absence, by one of the scenarios whose `calendars` are given. */
export function hasSendingDay(absence: Absence, calendars: readonly SendingCalendar[]): boolean {
  const { usedOn } = absence;
  const days = Array.from({ length: Math.max(0, missedDayCount(absence)) }, (_, index) => addDays(usedOn, index + 1));
  return days.some((day) =>
    calendars.some((calendar) => channels.some((channel) => closedUntil(calendar, day, channel) === null)),
  );
}
