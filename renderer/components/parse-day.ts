import { type Day, isDay } from '../../shared/domain/days.ts';

/**
 * A day as people type it: `31/12/2025`, `31-12-25`, `31.12.2025`, `31122025`, `311225`, `31/12` or `3112` (the year of
 * `today`), `2025-12-31`. Null when the text is not one existing day.
 */
export function parseDay(text: string, today: Day): Day | null {
  const typed = text.trim();
  if (isDay(typed)) return typed;
  const parts =
    /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(typed);
  if (!parts) return null;
  const [, date = '', month = '', year = today.slice(0, 4)] = parts;
  const wholeYear = year.length === 2 ? `20${year}` : year;
  const day = `${wholeYear}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
