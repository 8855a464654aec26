import type { Terms } from '../../../shared/domain/values/terms.ts';

type TypedTerms = { readonly termsDays: number | null; readonly termsDayOfMonth: number | null };

/** The payment terms as a form holds them. Terms without a number of days yet count as none. */
export function termsIn(kind: Terms['kind'], { termsDays, termsDayOfMonth }: TypedTerms): Terms {
  return { kind, days: termsDays ?? 0, dayOfMonth: termsDayOfMonth };
}
