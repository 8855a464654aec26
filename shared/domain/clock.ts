import { Temporal } from 'temporal-polyfill';
import type { Day } from './days.ts';

/** Now, in UTC. Always three decimals: instants are compared as text. For hosts: everything else is given its `now`. */
export function utcNow(): string {
  return Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
}

/** The user's calendar day at an instant. */
export function localDayOf(instant: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();
}

/** Today in the user's calendar. For hosts: everything else is given its `today`. */
export function localToday(): Day {
  return Temporal.Now.plainDateISO().toString();
}
