import type { DocumentKind, Side } from '../kinds.ts';
import type { Cents } from '../values/money.ts';

/** The most a firm may let be written off without a credit note: 50,00 €. Beyond, it is no difference of payment any more. */
export const highestWriteOffLimitCents: Cents = 5_000;

/** The side of a document of `kind`; only an adjustment goes the way that was `chosen`. */
export function sideOf(kind: DocumentKind, chosen: Side): Side {
  if (kind === 'adjustment') return chosen;
  return kind === 'invoice' ? 'debit' : 'credit';
}
