import type { Cents } from '../values/money.ts';

/** A document in the allocation editor, with its open cents or the cents entered for it. */
export type Part = { readonly id: number; readonly cents: Cents };

/** An amount of a credit set against a debit. */
export type PartPair = { readonly debitId: number; readonly creditId: number; readonly cents: Cents };

/** Spreads `total` over `parts` in their order, each up to its amount; parts that receive nothing are left out. */
export function spread(total: Cents, parts: readonly Part[]): Part[] {
  let rest = total;
  return parts.flatMap(({ id, cents }) => {
    const taken = Math.min(rest, cents);
    rest -= taken;
    return taken > 0 ? [{ id, cents: taken }] : [];
  });
}

/**
 * Which debits a chosen amount pays, debits oldest first: the oldest of exactly that amount, else one after the other and the
 * last one in part.
 */
export function prefill(total: Cents, debits: readonly Part[]): Part[] {
  const exact = debits.find((debit) => debit.cents === total);
  return exact ? [exact] : spread(total, debits);
}

/** Each credit with the one debit of the same amount, oldest first on both sides; what has no equal is left out. */
export function pairExact(debits: readonly Part[], credits: readonly Part[]): PartPair[] {
  const byAmount = Map.groupBy(debits, (debit) => debit.cents);
  return credits.flatMap((credit) => {
    const debit = byAmount.get(credit.cents)?.shift();
    return debit ? [{ debitId: debit.id, creditId: credit.id, cents: credit.cents }] : [];
  });
}

/** Sets the chosen amounts against each other in their order: equal amounts first, then one after the other. */
export function pairParts(debits: readonly Part[], credits: readonly Part[]): PartPair[] {
  const exact = pairExact(debits, credits);
  const paired = new Set(exact.flatMap(({ debitId, creditId }) => [debitId, creditId]));
  const queue = debits.filter(({ id }) => !paired.has(id)).map((debit) => ({ ...debit }));
  const pairs = [...exact];
  for (const credit of credits.filter(({ id }) => !paired.has(id))) {
    let rest = credit.cents;
    for (let debit = queue[0]; debit && rest > 0; debit = queue[0]) {
      const cents = Math.min(rest, debit.cents);
      pairs.push({ debitId: debit.id, creditId: credit.id, cents });
      rest -= cents;
      debit.cents -= cents;
      if (debit.cents === 0) queue.shift();
    }
  }
  return pairs;
}
