import legal from '../../../resources/legal-fr.json' with { type: 'json' };
import { addDays, type Day, weekday } from '../values/days.ts';

/** Where the days are counted: Good Friday and 26 December are holidays in Alsace-Moselle only (C. trav. L3134-13). */
export type HolidayArea = { readonly isAlsaceMoselle: boolean };

/** The Sunday of Easter, Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const [month, day] = [Math.floor(n / 31), (n % 31) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Legal holidays of `year` in order: the eleven of C. trav. L3133-1, and the two of Alsace-Moselle where they apply. */
export function holidaysOf(year: number, area: HolidayArea): readonly Day[] {
  const { metropole, alsaceMoselle } = legal.publicHolidays;
  const rules = area.isAlsaceMoselle ? [...metropole, ...alsaceMoselle] : metropole;
  const easter = easterSunday(year);
  return rules.map(({ rule }) => dayOfRule(rule, year, easter)).sort();
}

/** `05-01` is a fixed day, `EASTER+39` so many days from Easter Sunday. */
function dayOfRule(rule: string, year: number, easter: Day): Day {
  return rule.startsWith('EASTER') ? addDays(easter, Number(rule.slice('EASTER'.length))) : `${year}-${rule}`;
}

/** True from Monday to Friday outside legal holidays. */
export function isWorkingDay(day: Day, area: HolidayArea): boolean {
  return weekday(day) < 6 && !holidaysOf(Number(day.slice(0, 4)), area).includes(day);
}

/**
 * `day` itself, or the first working day after it. This is how a procedural period ends (CPC 642, where only the
 * eleven legal holidays are certain); the due date of an invoice is never moved.
 */
export function nextWorkingDay(day: Day, area: HolidayArea): Day {
  let candidate = day;
  while (!isWorkingDay(candidate, area)) candidate = addDays(candidate, 1);
  return candidate;
}
