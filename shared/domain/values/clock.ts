import { Temporal } from 'temporal-polyfill';
import type { Day } from './days.ts';

/** Now, in UTC. Always three decimals: instants are compared as text. For hosts: everything else is given its `now`. */
export function utcNow(): string {
  return written(Temporal.Now.instant());
}

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

/** True for an instant as `utcNow` writes it: instants are compared as text. */
export function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** The instant of a day and hour (`HH:MM`), in a zone. */
export function instantIn(timeZone: string, day: Day, hour: string): string {
  return written(Temporal.PlainDateTime.from(`${day}T${hour}`).toZonedDateTime(timeZone).toInstant());
}

/** The hour (`HH:MM`) of an instant, in a zone. */
export function hourIn(timeZone: string, instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** An hour as it may be typed (`9:05`, `9h05`, `14h`), written `HH:MM`; null for any other text. */
export function readHour(typed: string): string | null {
  const found = /^([01]?\d|2[0-3])\s*(?:[:h.]\s*([0-5]\d)?)?$/i.exec(typed.trim());
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}` : null;
}

/** Today in the user's calendar. For hosts: everything else is given its `today`. */
export function localToday(): Day {
  return Temporal.Now.plainDateISO(localTimeZone()).toString();
}

/**
 * The zone of the user's clock. `TZ` left empty means UTC (POSIX), which Node reports by a name no library accepts. For hosts:
 * everything else is given its `timeZone`.
 */
export function localTimeZone(): string {
  const name = Temporal.Now.timeZoneId();
  return isTimeZone(name) ? name : 'UTC';
}

/** True for the name of a zone that is known here. */
export function isTimeZone(name: string): boolean {
  if (name.length > 100 || /^etc\/unknown$/i.test(name)) return false;
  try {
    Temporal.Now.plainDateISO(name);
    return true;
  } catch {
    return false;
  }
}

function written(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}
