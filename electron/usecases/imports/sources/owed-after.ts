import { readMerges } from '../../../../db/queries/common/merges.ts';
import { readOwed } from '../../../../db/queries/customers/owed.ts';
import type { Reader } from '../../../../db/types.ts';
import { type CustomerOwed, type Owed, owedAfter, owedBy } from '../../../../shared/domain/balance/owed.ts';
import type { CustomerChange } from '../../../../shared/domain/comparison/compare-customer.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';

/** What customers will owe once a staged batch is applied: those it changes as `add` is told, all others as they are. */
export type OwedAfter = {
  add(change: CustomerChange): void;
  /** Null when it cannot be told before (`owedAfter`). */
  result(): Owed | null;
};

/** Begins with what customers owe before a staged batch is applied. */
export function startOwed(reader: Reader, today: Day): OwedAfter {
  const { survivorCodes } = readMerges(reader);
  const before = readOwed(reader, today);
  const after = new Map<string, CustomerOwed>();
  let isKnown = true;
  return {
    add(change) {
      const code = survivorCodes.get(change.code) ?? change.code;
      const owed = owedAfter(change, today);
      before.delete(code);
      if (owed === null) isKnown = false;
      else after.set(code, sumOf(after.get(code), owed));
    },
    result: () => (isKnown ? owedBy([...before.values(), ...after.values()], today) : null),
  };
}

function sumOf(one: CustomerOwed | undefined, other: CustomerOwed): CustomerOwed {
  if (!one) return other;
  return {
    openCents: one.openCents + other.openCents,
    overdueCents: one.overdueCents + other.overdueCents,
    creditCents: one.creditCents + other.creditCents,
  };
}
