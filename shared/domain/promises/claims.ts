import type { Cents } from '../values/money.ts';
import { type FollowedPromise, inTurn, isMissed, type PromiseFacts } from './follow-promises.ts';
import type { OwedDebit, PromisableDebit } from './terms.ts';

/** What a promise is still to be paid of its documents. */
type Claim = Pick<PromiseFacts, 'id' | 'dueOn' | 'documents'> & { readonly claimedCents: Cents };

/** A promise as it stood on the day another was said, and as it stands now. */
export type StandingPromise = Omit<PromiseFacts, 'end' | 'graceDays'> & {
  readonly before: FollowedPromise;
  readonly now: FollowedPromise;
};

/**
 * What promises that nobody ended take of the money that came, or is to come, since a day: all that was left of them then. One that was missed
 * meanwhile took only what kept it; the rest serves the next.
 */
export function claimsOf(promises: readonly StandingPromise[]): Claim[] {
  return promises.map(({ before, now, ...promise }) => {
    const totalCents = isMissed(now.state) ? now.keptCents : promise.amountCents;
    return { ...promise, claimedCents: Math.max(0, totalCents - before.keptCents) };
  });
}

/** The debits with what of each the claims leave: they take of their documents in turn, as payments keep them (`followPromises`). */
export function withFree<Debit extends OwedDebit>(
  debits: readonly Debit[],
  claims: readonly Claim[],
): (Debit & PromisableDebit)[] {
  const free = new Map(debits.map(({ id, owedCents }) => [id, owedCents]));
  for (const { claimedCents, documents } of inTurn(claims)) {
    let left = claimedCents;
    for (const { id } of documents) {
      const own = Math.min(left, free.get(id) ?? 0);
      left -= own;
      free.set(id, (free.get(id) ?? 0) - own);
    }
  }
  return debits.map((debit) => ({ ...debit, freeCents: free.get(debit.id) ?? 0 }));
}
