import { Temporal } from 'temporal-polyfill';
import type { Day } from './days.ts';

/** Now, in UTC. Always three decimals: instants are compared as text. For hosts: everything else is given its `now`. */
export function utcNow(): string {
  return Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
}

/** The user's calendar day at an instant. */
export function localDayOf(instant: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone()).toPlainDate().toString();
}

/** Today in the user's calendar. For hosts: everything else is given its `today`. */
export function localToday(): Day {
  return Temporal.Now.plainDateISO(timeZone()).toString();
}

/** The zone of the user's clock. `TZ` left empty means UTC (POSIX), which Node reports by a name no library accepts. */
function timeZone(): string {
  const name = Temporal.Now.timeZoneId();
  return /^etc\/unknown$/i.test(name) ? 'UTC' : name;
}
