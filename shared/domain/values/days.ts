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

const written = /^(\d{4}|[+-]\d{6})-(\d{2})-(\d{2})$/;

/** Year, month and day of the month. @throws RangeError for a day that does not exist. */
function partsOf(day: Day): readonly [year: number, month: number, ofMonth: number] {
  const [, year, month, ofMonth] = (written.exec(day) ?? []).map(Number);
  if (year === undefined || month === undefined || ofMonth === undefined) throw noDay(day);
  if (month < 1 || month > 12 || ofMonth < 1 || ofMonth > daysInMonth(year, month)) throw noDay(day);
  return [year, month, ofMonth];
}

/** The day of a year, a month and a day of the month that exist together. */
export function dayOfParts(year: number, month: number, ofMonth: number): Day {
  const isLong = year < 0 || year > 9999;
  const years = isLong ? `${year < 0 ? '-' : '+'}${padded(Math.abs(year), 6)}` : padded(year, 4);
  return `${years}-${padded(month, 2)}-${padded(ofMonth, 2)}`;
}

const padded = (number: number, length: number) => String(number).padStart(length, '0');
const noDay = (text: unknown) => new RangeError(`${text} is no calendar day`);

/** Days of the 400 years after which the calendar repeats itself, and of the time from 0000-03-01 to 1970-01-01. */
const cycleDays = 146_097;
const beforeFirst = 719_468;

const numbers = new Map<Day, number>();
const days = new Map<number, Day>();

/** Days since 1970. Remembered: a ledger has a hundred thousand documents but few days. */
function numberOf(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = countedTo(day);
  numbers.set(day, number);
  return number;
}

function dayOf(number: number): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = dayCounted(number);
  days.set(number, day);
  return day;
}

/**
 * Days from 1970 to `day`. Counted by hand: Temporal took 10 µs a time and its stand-in 18 kB of what a page loads before its first screen. The
 * year is taken to begin in March, so that the day of a leap year is its last.
 */
function countedTo(day: Day): number {
  const [year, month, ofMonth] = partsOf(day);
  const years = month > 2 ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const monthDays = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return 365 * years + leapDays + monthDays + ofMonth - 1 - beforeFirst;
}

/** The day `number` days after the first of 1970. */
function dayCounted(number: number): Day {
  if (!Number.isSafeInteger(number)) throw noDay(number);
  const cycle = Math.floor((number + beforeFirst) / cycleDays);
  const inCycle = number + beforeFirst - cycle * cycleDays;
  const leapDays = Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  const years = Math.floor((inCycle - leapDays) / 365);
  const inYear = inCycle - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const months = Math.floor((5 * inYear + 2) / 153);
  const month = months < 10 ? months + 3 : months - 9;
  const ofMonth = inYear - Math.floor((153 * months + 2) / 5) + 1;
  return dayOfParts(400 * cycle + years + (month > 2 ? 0 : 1), month, ofMonth);
}

/** `day` plus `count` calendar days (negative goes back). */
export function addDays(day: Day, count: number): Day {
  return dayOf(numberOf(day) + count);
}

/** Same day number `count` months later, or the last day of that month (CPC 641 al. 2). */
export function addMonths(day: Day, count: number): Day {
  const [year, month, ofMonth] = partsOf(day);
  const months = 12 * year + month - 1 + count;
  if (!Number.isSafeInteger(months)) throw noDay(`${day} after ${count} months`);
  const nextYear = Math.floor(months / 12);
  const nextMonth = months - 12 * nextYear + 1;
  return dayOfParts(nextYear, nextMonth, Math.min(ofMonth, daysInMonth(nextYear, nextMonth)));
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
