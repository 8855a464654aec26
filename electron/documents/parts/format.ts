import type { Language } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { formatAmount, formatCents, formatLongDay } from '../../../shared/i18n/format.ts';

/**
 * A number as this typeface prints it well: its narrow no-break space (0.12 em) is too narrow between thousands, and its
 * hyphen too short for a minus.
 */
export function printed(text: string): string {
  return text.replaceAll(/(?<=\d)\u202f(?=\d)/g, '\u00a0').replace(/^-(?=\D?\d)/gm, '\u2212');
}

/** `21 novembre 2026`, never broken after the day. */
export function longDay(language: Language, day: Day): string {
  return formatLongDay(language, day).replace(' ', '\u00a0');
}

/** `1 234,56 €`. */
export function money(language: Language, cents: Cents, currency: string): string {
  return printed(formatCents(language, cents, currency));
}

/** `1 234,56`. */
export function amount(language: Language, cents: Cents): string {
  return printed(formatAmount(language, cents));
}

/** `12,40 %`: rates of interest always with two decimals, so that a column of them lines up. */
export function rate(language: Language, percent: number): string {
  const text = amount(language, Math.round(percent * 100));
  return language === 'fr' ? `${text}\u00a0%` : `${text}%`;
}
