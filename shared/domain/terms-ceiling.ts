import type { CustomerKind } from './kinds.ts';
import type { Terms } from './terms.ts';

/** A ceiling of the law on payment terms, with its article. */
export type TermsCeiling = {
  readonly rule: 'net' | 'endOfMonth' | 'publicBuyer';
  readonly days: number;
  readonly article: string;
};

const net: TermsCeiling = { rule: 'net', days: 60, article: 'C. com. L441-10 I' };
const endOfMonth: TermsCeiling = { rule: 'endOfMonth', days: 45, article: 'C. com. L441-10 I' };
const publicBuyer: TermsCeiling = { rule: 'publicBuyer', days: 30, article: 'CCP R2192-10' };

/** Days an end-of-month rule may add: an invoice of the 1st of a month of 31 days. */
const restOfMonth = 30;

/**
 * The ceiling `terms` exceed, or null: between professionals 60 days from the invoice, or by way of derogation 45 days end
 * of month by either method (C. com. L441-10 I); 30 days for a public buyer, whatever the day of the invoice (hospitals 50 and
 * public undertakings 60 are not told apart). The law sets none for consumers. Sector ceilings (L441-11) are lower still
 * and are not judged here.
 */
export function exceededCeiling(terms: Terms, kind: CustomerKind): TermsCeiling | null {
  if (kind === 'consumer') return null;
  if (kind === 'public') {
    const most = terms.kind === 'net' ? terms.days : terms.days + restOfMonth;
    return most > publicBuyer.days ? publicBuyer : null;
  }
  const ceiling = terms.kind === 'net' ? net : endOfMonth;
  return terms.days > ceiling.days ? ceiling : null;
}
