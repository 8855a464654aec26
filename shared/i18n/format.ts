import type { Language } from '../domain/kinds.ts';
import { type Day, isDay } from '../domain/values/days.ts';
import type { Cents } from '../domain/values/money.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

/** Making an Intl formatter costs about as much as a thousand uses of it. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locales[language], options);
  numberFormats.set(key, made);
  return made;
}

/**
 * A number as the typefaces of the screens and of the letters show it well: their narrow no-break space (0.12 em) is too narrow between
 * thousands, and a hyphen too short for a minus.
 */
function written(language: Language, options: Intl.NumberFormatOptions, value: number): string {
  const text = numberFormat(language, options).format(value);
  return text.replaceAll(/(?<=\d)\u202f(?=\d)/g, '\u00a0').replace(/^-(?=\D?\d)/, '\u2212');
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = dateFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], options);
  dateFormats.set(key, made);
  return made;
}

/** `1 234,56 €` with the no-break spaces of the language; always two decimals. `+ 0` turns -0 into 0. */
export function formatCents(language: Language, cents: Cents, currency = 'EUR'): string {
  const options = { style: 'currency', currency, minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
  return written(language, options, cents / 100 + 0);
}

/** `1 234,56`: an amount in a column whose heading or total names the currency. */
export function formatAmount(language: Language, cents: Cents): string {
  return written(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }, cents / 100 + 0);
}

/** `1 234` or `1 234,5`. */
export function formatNumber(language: Language, value: number): string {
  return written(language, { maximumFractionDigits: 2 }, value);
}

/** `12,5 k`, `1,2 M`: the scale of a chart, never an amount one would copy. */
export function formatCompact(language: Language, value: number): string {
  return written(language, { notation: 'compact', maximumFractionDigits: 1 }, value);
}

/** `12,15 %`; `percent` is 12.15, not 0.1215. */
export function formatPercent(language: Language, percent: number): string {
  return written(language, { style: 'percent', maximumFractionDigits: 2 }, percent / 100);
}

/** Clauses one after the other: `premier ; second`, `first; second`. */
export function joinClauses(language: Language, clauses: readonly string[]): string {
  return clauses.join(language === 'fr' ? '\u202f; ' : '; ');
}

/** `31/12/2025` in both languages; text that is not a day comes back as it is. */
export function formatDay(_language: Language, day: Day): string {
  return isDay(day) ? `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}` : day;
}

/** `31 décembre 2025`, `1er janvier 2026`; `31 December 2025`. */
export function formatLongDay(language: Language, day: Day): string {
  if (!isDay(day)) return day;
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const text = dateFormat(language, options).format(Date.UTC(year, month - 1, date));
  return language === 'fr' && date === 1 ? text.replace(/^1\b/, '1er') : text;
}

/** `décembre 2025`. */
export function formatMonth(language: Language, day: Day): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return dateFormat(language, options).format(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, 1));
}

/** `décembre`; `December`. */
export function formatMonthName(language: Language, day: Day): string {
  const date = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, 1);
  return dateFormat(language, { month: 'long', timeZone: 'UTC' }).format(date);
}

/** `mardi`; `Tuesday`. `weekday`: 1 = Monday … 7 = Sunday. */
export function formatWeekday(language: Language, weekday: number): string {
  // The first of January 2024 was a Monday.
  return dateFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
}

/** A UTC instant in the time of a zone, of this machine where none is told: `31/12/2025 14:05`. */
export function formatInstant(language: Language, instant: string, timeZone?: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = dateFormat(language, { day: '2-digit', month: '2-digit', year: 'numeric', ...zone }).format(date);
  return `${day} ${dateFormat(language, { hour: '2-digit', minute: '2-digit', ...zone }).format(date)}`;
}
