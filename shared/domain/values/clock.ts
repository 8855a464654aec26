import { type Day, dayOfParts } from './days.ts';

/** Now, in UTC. Always three decimals: instants are compared as text. For hosts: everything else is given its `now`. */
export function utcNow(): string {
  return new Date().toISOString();
}

/** True for an instant as `utcNow` writes it: instants are compared as text. */
export function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** An hour as it may be typed (`9:05`, `9h05`, `14h`), written `HH:MM`; null for any other text. */
export function readHour(typed: string): string | null {
  const found = /^([01]?\d|2[0-3])\s*(?:[:h.]\s*([0-5]\d)?)?$/i.exec(typed.trim());
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}` : null;
}

/** Today in the user's calendar. For hosts: everything else is given its `today`. */
export function localToday(): Day {
  const now = new Date();
  return dayOfParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/**
 * The zone of the user's clock. `TZ` left empty means UTC (POSIX), which Node reports by a name no library accepts, and one that does not exist
 * by none. For hosts: everything else is given its `timeZone`.
 */
export function localTimeZone(): string {
  const { timeZone: name = '' } = new Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(name) ? name : 'UTC';
}

/** True for the name of a zone that is known here. */
export function isTimeZone(name: string): boolean {
  if (name.length > 100 || /^etc\/unknown$/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
