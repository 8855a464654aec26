import type { Language } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { formatAmount, formatLongDay } from '../../../shared/i18n/format.ts';

/** `21 novembre 2026`, never broken after the day. */
export function longDay(language: Language, day: Day): string {
  return formatLongDay(language, day).replace(' ', '\u00a0');
}

/** `12,40 %`: rates of interest always with two decimals, so that a column of them lines up. */
export function rate(language: Language, percent: number): string {
  const text = formatAmount(language, Math.round(percent * 100));
  return language === 'fr' ? `${text}\u00a0%` : `${text}%`;
}
