import { addDays, type Day, endOfMonth, isDay } from '../../../shared/domain/values/days.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';

/** Why a text is no day. A month is given by its first day. */
export type DayFault =
  | { readonly fault: 'notADay' }
  | { readonly fault: 'noSuchDay'; readonly number: number; readonly month: Day; readonly length: number }
  | { readonly fault: 'noSuchMonth'; readonly number: number }
  | { readonly fault: 'farYear'; readonly year: string };

/** Days counted from today, in the languages of the application; as `foldText` writes them. */
const spoken = new Map([
  ["aujourd'hui", 0],
  ['aujourdhui', 0],
  ['today', 0],
  ['hier', -1],
  ['yesterday', -1],
  ['demain', 1],
  ['tomorrow', 1],
]);

/**
 * A day as people type it: `31/12/2025`, `31-12-25`, `31.12.2025`, `31122025`, `311225`, `31/12` or `3112` (the year of
 * `today`), `2025-12-31`, `demain`, `+7` (days from `today`); or why it is none.
 */
export function readDay(text: string, today: Day): Day | DayFault {
  const typed = foldText(text);
  const distance = spoken.get(typed) ?? (/^[+-] ?\d{1,4}$/.test(typed) ? Number(typed.replace(' ', '')) : undefined);
  if (distance !== undefined) return addDays(today, distance);
  const [date, month, year = today.slice(0, 4)] = partsOf(typed);
  if (date === undefined || month === undefined) return { fault: 'notADay' };
  return dayOf(date, month, year.length === 2 ? `20${year}` : year);
}

/** Day, month and year of the text, in this order. */
function partsOf(typed: string): (string | undefined)[] {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed) ?? [];
  if (year !== undefined) return [date, month, year];
  const parts =
    /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(typed);
  return parts?.slice(1) ?? [];
}

/** Years before 1900 and after 2099 are slips of the finger: « 2206 » for 2026. */
function dayOf(date: string, month: string, year: string): Day | DayFault {
  if (!/^(19|20)/.test(year)) return { fault: 'farYear', year };
  const first = `${year}-${month.padStart(2, '0')}-01`;
  if (!isDay(first)) return { fault: 'noSuchMonth', number: Number(month) };
  const day = `${first.slice(0, 8)}${date.padStart(2, '0')}`;
  if (isDay(day)) return day;
  return { fault: 'noSuchDay', number: Number(date), month: first, length: Number(endOfMonth(first).slice(8)) };
}
