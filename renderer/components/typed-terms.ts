import type { Terms } from '../../shared/domain/terms.ts';

/** What a form holds of terms, its empty fields as numbers. */
export function termsIn(
  kind: Terms['kind'],
  { termsDays, termsDayOfMonth }: { termsDays: number | string; termsDayOfMonth: number | string },
): Terms {
  return { kind, days: Number(termsDays || 0), dayOfMonth: dayOfMonthIn(termsDayOfMonth) };
}

/** Empty: any day. */
export function dayOfMonthIn(typed: number | string): number | null {
  return typed === '' ? null : Number(typed);
}
