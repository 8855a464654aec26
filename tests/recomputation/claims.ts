import type { Day } from '../../shared/domain/values/days.ts';
import type { Cents } from '../../shared/domain/values/money.ts';

/** A document as the balance sees it: an amount from a day on, and what lowers it from other days on. */
export type Claim = {
  readonly customer: string;
  readonly reference: string;
  readonly currency: string;
  readonly side: 'debit' | 'credit';
  /** Positive. */
  readonly cents: Cents;
  readonly from: Day;
  /** `aged`: by its due date; `takenBack`: a settlement between its day and the day on which a list takes it back. */
  readonly column: 'takenBack' | 'aged' | 'noDueDate' | 'creditNotes' | 'payments' | 'deposits';
  dueOn: Day | null;
  readonly lowered: Lowered[];
};

/** What a list settled gives way to what was allocated manually. */
export type Lowered = { readonly on: Day; readonly cents: Cents; readonly isByList?: boolean };

/** What is open of a claim at the end of a day; nothing before the claim begins. */
export function openOn({ cents, from, lowered }: Claim, day: Day): Cents {
  if (from > day) return 0;
  return lowered.reduce((open, each) => (each.on <= day ? open - each.cents : open), cents);
}

/**
 * A document is never settled beyond its amount: what a list settled, and manual allocations settle too, stands against
 * the customer as money not allocated from the day of the list on. The latest settlements of lists give way first.
 */
export function settledTwice(claim: Claim): Claim[] {
  const { customer, currency, lowered } = claim;
  let over = lowered.reduce((sum, { cents }) => sum + cents, -claim.cents);
  const [side, column] = claim.side === 'debit' ? (['credit', 'payments'] as const) : (['debit', 'noDueDate'] as const);
  const beyond: Claim[] = [];
  for (const piece of lowered.filter(({ isByList }) => isByList).reverse()) {
    const cents = Math.min(over, piece.cents);
    if (cents <= 0) break;
    lowered.splice(lowered.indexOf(piece), 1, { ...piece, cents: piece.cents - cents });
    beyond.push({ customer, currency, reference: '', side, column, cents, from: piece.on, dueOn: null, lowered: [] });
    over -= cents;
  }
  return beyond;
}
