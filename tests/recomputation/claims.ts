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

/** What a manual allocation took, debit positive, of a document that an opening after missing months ends. */
export type Tied = { readonly customer: string; readonly on: Day; readonly cents: Cents };

/** The opening counts that too, so it stands against the customer from the eve on, in one amount. */
export function tiedClaims(tied: readonly Tied[]): Claim[] {
  return [...Map.groupBy(tied, ({ customer, on }) => `${customer} ${on}`).values()].flatMap((own): Claim[] => {
    const [first] = own;
    const cents = own.reduce((sum, each) => sum + each.cents, 0);
    if (first === undefined || cents === 0) return [];
    const place =
      cents > 0 ? ({ side: 'credit', column: 'payments' } as const) : ({ side: 'debit', column: 'noDueDate' } as const);
    const { customer, on: from } = first;
    return [
      { ...place, customer, from, cents: Math.abs(cents), reference: '', currency: 'EUR', dueOn: null, lowered: [] },
    ];
  });
}

/** Ends a claim at the end of a day: what is left of it is closed. Returns what was allocated manually. */
export function end(claim: Claim, on: Day, manualCents: Cents): Tied {
  const manual = Math.min(claim.cents, manualCents);
  const left = claim.lowered.reduce((open, { cents }) => open - cents, claim.cents - manual);
  claim.lowered.push({ on, cents: left });
  return { customer: claim.customer, on, cents: claim.side === 'debit' ? manual : -manual };
}
