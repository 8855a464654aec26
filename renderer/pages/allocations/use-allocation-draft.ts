import { useState } from 'react';
import {
  type Part,
  type PartPair,
  pairExact,
  pairParts,
  prefill,
} from '../../../shared/domain/allocations/allocation-editing.ts';
import { type Cents, sumCents } from '../../../shared/domain/values/money.ts';

type Amounts = ReadonlyMap<number, Cents>;

const totalOf = (parts: readonly Part[]) => sumCents(parts.map((part) => part.cents));

/**
 * The amounts chosen on open debits and credits, both oldest first. Choosing a credit fills the debits until the user types
 * one of them.
 */
export function useAllocationDraft(debits: readonly Part[], credits: readonly Part[]) {
  const [amounts, setAmounts] = useState<Amounts>(new Map());
  const [isTyped, setTyped] = useState(false);
  const chosenOf = (parts: readonly Part[], from: Amounts = amounts): Part[] =>
    parts.flatMap(({ id }) => {
      const chosen = from.get(id) ?? 0;
      return chosen > 0 ? [{ id, cents: chosen }] : [];
    });
  const chosenDebits = chosenOf(debits);
  const chosenCredits = chosenOf(credits);

  const fillDebits = (from: Amounts): Amounts => {
    const kept = chosenOf(credits, from);
    return new Map([...kept, ...prefill(totalOf(kept), debits)].map(({ id, cents }) => [id, cents]));
  };
  const change = (id: number, cents: Cents) => new Map(amounts).set(id, cents);

  return {
    amountOf: (id: number) => amounts.get(id) ?? 0,
    debitCents: totalOf(chosenDebits),
    creditCents: totalOf(chosenCredits),
    /** True when less is open than was chosen, because another window has allocated a part since. */
    isBeyond: [...debits, ...credits].some(({ id, cents }) => (amounts.get(id) ?? 0) > cents),
    pairs: (): PartPair[] => pairParts(chosenDebits, chosenCredits),
    setCredit(id: number, cents: Cents) {
      setAmounts(isTyped ? change(id, cents) : fillDebits(change(id, cents)));
    },
    setDebit(id: number, cents: Cents) {
      setTyped(true);
      setAmounts(change(id, cents));
    },
    /** The amount a debit takes when it is ticked: the rest of the credits, or all that is open of the debit. */
    offerFor(debit: Part): Cents {
      const left = totalOf(chosenCredits) - totalOf(chosenDebits);
      return left > 0 ? Math.min(left, debit.cents) : debit.cents;
    },
    prefill() {
      setTyped(false);
      setAmounts(fillDebits(amounts));
    },
    /** Chooses every pair of equal amounts; false when there is none. */
    chooseExact(): boolean {
      const pairs = pairExact(debits, credits);
      if (pairs.length === 0) return false;
      setTyped(true);
      setAmounts(
        new Map(
          pairs.flatMap(({ debitId, creditId, cents }) => [
            [debitId, cents],
            [creditId, cents],
          ]),
        ),
      );
      return true;
    },
    clear() {
      setTyped(false);
      setAmounts(new Map());
    },
  };
}
