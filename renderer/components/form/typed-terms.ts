import type { Terms } from '../../../shared/domain/values/terms.ts';

type TypedTerms = { readonly termsDays: number | null; readonly termsDayOfMonth: number | null };

/** What a form holds of terms; no days typed yet count as none. */
export function termsIn(kind: Terms['kind'], { termsDays, termsDayOfMonth }: TypedTerms): Terms {
  return { kind, days: termsDays ?? 0, dayOfMonth: termsDayOfMonth };
}
