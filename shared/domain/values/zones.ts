import { Temporal } from 'temporal-polyfill';
import type { Day } from './days.ts';

/** The calendar day at an instant, in a zone. */
export function dayIn(timeZone: string, instant: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The first instant of a calendar day, in a zone. */
export function startOfDayIn(timeZone: string, day: Day): string {
  return written(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant());
}

/** The last instant of a calendar day, in a zone. */
export function endOfDayIn(timeZone: string, day: Day): string {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  return written(next.subtract({ milliseconds: 1 }));
}

/** The instant of a day and hour (`HH:MM`), in a zone. */
export function instantIn(timeZone: string, day: Day, hour: string): string {
  return written(Temporal.PlainDateTime.from(`${day}T${hour}`).toZonedDateTime(timeZone).toInstant());
}

/** The hour (`HH:MM`) of an instant, in a zone. */
export function hourIn(timeZone: string, instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** A whole day as a library takes it, which no zone moves. */
export function wholeDay(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}

/** A day and hour (`HH:MM`) of a zone as a library takes it, with its zone. */
export function hourOfZone(timeZone: string, day: Day, hour: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(`${day}T${hour}`).toZonedDateTime(timeZone);
}

/** As `utcNow` writes it. */
function written(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}
