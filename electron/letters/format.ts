import type { Language } from '../../shared/domain/kinds.ts';
import type { Cents } from '../../shared/domain/money.ts';
import { formatAmount, formatCents } from '../../shared/i18n/format.ts';

/** The narrow no-break space between thousands is too narrow in this typeface (0.12 em): the ordinary one is set instead. */
export function widenSpaces(text: string): string {
  return text.replaceAll(/(?<=\d)\u202f(?=\d)/g, '\u00a0');
}

/** `1 234,56 €`. */
export function money(language: Language, cents: Cents, currency: string): string {
  return widenSpaces(formatCents(language, cents, currency));
}

/** `1 234,56`. */
export function amount(language: Language, cents: Cents): string {
  return widenSpaces(formatAmount(language, cents));
}

/** `12,40 %`: rates of interest always with two decimals, so that a column of them lines up. */
export function rate(language: Language, percent: number): string {
  const text = amount(language, Math.round(percent * 100));
  return language === 'fr' ? `${text}\u00a0%` : `${text}%`;
}
