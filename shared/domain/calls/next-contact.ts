import { officeDays } from '../scenarios/sending-days.ts';
import { addDays, type Day, weekday } from '../values/days.ts';

/** The first office day after `day`. */
export function officeDayAfter(day: Day): Day {
  let next = addDays(day, 1);
  while (!officeDays.includes(weekday(next))) next = addDays(next, 1);
  return next;
}

/** The days that are offered for the next contact: the office day after `today`, the one after that, and the one in a week. */
export function nextContactDays(today: Day): readonly Day[] {
  const next = officeDayAfter(today);
  return [next, officeDayAfter(next), officeDayAfter(addDays(today, 6))];
}
