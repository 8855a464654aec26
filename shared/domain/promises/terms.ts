import { addDays, type Day } from '../values/days.ts';
import { type Cents, sumCents } from '../values/money.ts';

/** Days after the promised one that a transfer is given to arrive. */
export const usualGraceDays = 3;
export const mostGraceDays = 60;
/** Days from today that the form proposes. */
export const usualDaysAhead = 7;

/** A debit of a customer on the day of the promise. */
export type OwedDebit = {
  readonly id: number;
  readonly currency: string;
  readonly issuedOn: Day;
  readonly dueOn: Day | null;
  /** Once the credits not allocated are set against it. */
  readonly owedCents: Cents;
};

/** A debit with what of it may still be promised. */
export type PromisableDebit = OwedDebit & {
  /** What is owed of it, less what other promises are about. */
  readonly freeCents: Cents;
};

/** The documents that a promise of `amountCents` is about when nobody says: the oldest due, until the amount is covered. */
export function documentsCovering<Debit extends PromisableDebit>(
  debits: readonly Debit[],
  amountCents: Cents,
): Debit[] {
  let left = amountCents;
  return inOrderDue(debits.filter(({ freeCents }) => freeCents > 0)).filter(({ freeCents }) => {
    if (left <= 0) return false;
    left -= freeCents;
    return true;
  });
}

/** Debits in the order they fall due; one without a due date is due on its own day. */
export function inOrderDue<Debit extends OwedDebit>(debits: readonly Debit[]): Debit[] {
  const dayOf = ({ dueOn, issuedOn }: Debit) => dueOn ?? issuedOn;
  return debits.toSorted((a, b) => (dayOf(a) === dayOf(b) ? a.id - b.id : dayOf(a) < dayOf(b) ? -1 : 1));
}

/** What counts of the spoken amount: never more than may still be promised of the documents. */
export function limitedTo(spokenCents: Cents, debits: readonly PromisableDebit[]): Cents {
  return Math.min(spokenCents, sumCents(debits.map(({ freeCents }) => freeCents)));
}

/** The day the form proposes. */
export function usualDueOn(today: Day): Day {
  return addDays(today, usualDaysAhead);
}
