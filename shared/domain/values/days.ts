import { Temporal } from 'temporal-polyfill';

/** A calendar day as `YYYY-MM-DD` text; no time zone, no clock. */
export type Day = string;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** True when `text` is a day that exists (`2024-02-29` is, `2023-02-29` is not). */
export function isDay(text: string): text is Day {
  if (!dayPattern.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const firstDay = Temporal.PlainDate.from('1970-01-01');
const numbers = new Map<Day, number>();
const days = new Map<number, Day>();

/** Days since 1970. Remembered: Temporal takes 10 µs a time, and a ledger has a hundred thousand documents but few days. */
function numberOf(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = firstDay.until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days;
  numbers.set(day, number);
  return number;
}

function dayOf(number: number): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = firstDay.add({ days: number }).toString();
  days.set(number, day);
  return day;
}

/** `day` plus `count` calendar days (negative goes back). */
export function addDays(day: Day, count: number): Day {
  return dayOf(numberOf(day) + count);
}

/** Same day number `count` months later, or the last day of that month (CPC 641 al. 2). */
export function addMonths(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ months: count }, { overflow: 'constrain' }).toString();
}

/** Calendar days from `from` to `to`; positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** Last day of the month of `day`. */
export function endOfMonth(day: Day): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return `${day.slice(0, 8)}${String(daysInMonth(year, month)).padStart(2, '0')}`;
}

/** Day of the week, 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(day: Day): number {
  const sinceMonday = (numberOf(day) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The later of two days that may be missing; null when both are. */
export function laterOfKnown(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? (a ?? b) : laterDay(a, b);
}

/** The earlier of two days. */
export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}
