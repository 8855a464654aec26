import { Temporal } from 'temporal-polyfill';
import type { Day } from '../values/days.ts';

/** Clocks that were last changed before it went by the sun, in offsets with seconds that calendars do not read. */
const firstYear = 1970;

/**
 * The VTIMEZONE of a zone (RFC 5545 §3.6.5): each change of its clock from the last one before `from` until `to`, written out, since the law may
 * change what a rule would repeat.
 */
export function vtimezone(timeZone: string, from: Day, to: Day): string {
  const start = startIn(timeZone, from);
  const end = startIn(timeZone, to).add({ days: 1 });
  const before = start.getTimeZoneTransition('previous');
  const observances = [before === null || before.year < firstYear ? constant(start) : observance(before)];
  let change = start.getTimeZoneTransition('next');
  while (change !== null && Temporal.ZonedDateTime.compare(change, end) <= 0) {
    observances.push(observance(change));
    change = change.getTimeZoneTransition('next');
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n');
}

function startIn(timeZone: string, day: Day): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone);
}

/** A change of the clock: it begins at the hour that the clock before it showed. */
function observance(change: Temporal.ZonedDateTime): string[] {
  const before = change.subtract({ nanoseconds: 1 });
  const kind = change.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  const shown = change.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
  return lines(kind, shown, before.offset, change.offset);
}

/** A clock that never changes. */
function constant({ offset }: Temporal.ZonedDateTime): string[] {
  return lines('STANDARD', Temporal.PlainDateTime.from({ year: firstYear, month: 1, day: 1 }), offset, offset);
}

function lines(kind: 'DAYLIGHT' | 'STANDARD', start: Temporal.PlainDateTime, from: string, to: string): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${from.replace(':', '')}`,
    `TZOFFSETTO:${to.replace(':', '')}`,
    `END:${kind}`,
  ];
}
