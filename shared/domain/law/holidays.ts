import legal from '../../../resources/legal-fr.json' with { type: 'json' };
import type { HolidayPlace } from '../kinds.ts';
import { addDays, type Day, weekday } from '../values/days.ts';

/**
 * Where the days are counted: Good Friday and 26 December are holidays in Alsace-Moselle only (C. trav. L3134-13), the day of the abolition
 * of slavery in each overseas territory (C. trav. L3422-2).
 */
export type HolidayArea = { readonly holidayPlace: HolidayPlace };

/** The territory in the table of the law for each place overseas. */
const territories = {
  guadeloupe: 'Guadeloupe',
  guyane: 'Guyane',
  martinique: 'Martinique',
  mayotte: 'Mayotte',
  reunion: 'La Réunion',
  saintBarthelemy: 'Saint-Barthélemy',
  saintMartin: 'Saint-Martin',
} as const satisfies Record<Exclude<HolidayPlace, 'metropole' | 'alsaceMoselle'>, string>;

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

/** Legal holidays of `year` in order: the eleven of C. trav. L3133-1, and those of the place. */
export function holidaysOf(year: number, { holidayPlace }: HolidayArea): readonly Day[] {
  const easter = easterSunday(year);
  return [...legal.publicHolidays.metropole, ...localHolidays(holidayPlace)]
    .map(({ rule }) => dayOfRule(rule, year, easter))
    .sort();
}

function localHolidays(place: HolidayPlace): readonly { readonly rule: string }[] {
  const { alsaceMoselle, overseas } = legal.publicHolidays;
  if (place === 'metropole') return [];
  if (place === 'alsaceMoselle') return alsaceMoselle;
  return overseas.filter(({ territory }) => territory === territories[place]);
}

/** `05-01` is a fixed day, `EASTER+39` so many days from Easter Sunday. */
function dayOfRule(rule: string, year: number, easter: Day): Day {
  return rule.startsWith('EASTER') ? addDays(easter, Number(rule.slice('EASTER'.length))) : `${year}-${rule}`;
}

/** The rule of the table of the law by which `day` is a legal holiday: it names it (« 05-01 », « EASTER+39 »). Null: it is none. */
export function holidayRule(day: Day, { holidayPlace }: HolidayArea): string | null {
  const year = Number(day.slice(0, 4));
  const easter = easterSunday(year);
  const holidays = [...legal.publicHolidays.metropole, ...localHolidays(holidayPlace)];
  return holidays.find(({ rule }) => dayOfRule(rule, year, easter) === day)?.rule ?? null;
}

const knownDays = new Map<HolidayPlace, Map<Day, boolean>>();

/** Whether `day` is a legal holiday. Remembered: a projection asks a million times about few days. */
export function isHoliday(day: Day, area: HolidayArea): boolean {
  const ofPlace = knownDays.get(area.holidayPlace) ?? new Map<Day, boolean>();
  const known = ofPlace.get(day);
  if (known !== undefined) return known;
  const isOne = holidaysOf(Number(day.slice(0, 4)), area).includes(day);
  knownDays.set(area.holidayPlace, ofPlace.set(day, isOne));
  return isOne;
}

/** True from Monday to Friday outside legal holidays. */
export function isWorkingDay(day: Day, area: HolidayArea): boolean {
  return weekday(day) < 6 && !isHoliday(day, area);
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
