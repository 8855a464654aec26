import type { Terms } from '../../shared/domain/terms.ts';

/** What a form holds of terms, its empty fields as numbers. */
export function termsIn(
  kind: Terms['kind'],
  { termsDays, termsDayOfMonth }: { termsDays: number | string; termsDayOfMonth: number | string },
): Terms {
  return { kind, days: Number(termsDays || 0), dayOfMonth: dayOfMonthIn(termsDayOfMonth) };
}

/** Null for any day: nothing typed, or no day of a month. */
export function dayOfMonthIn(typed: number | string): number | null {
  const day = Number(typed);
  return day >= 1 && day <= 31 ? day : null;
}
