import { type Day, daysBetween } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import type { PriorityFacts } from './priority.ts';

/** What the places of all that concerns a customer are decided by. */
export type Standing = {
  /** The day of the last contact by the day asked for; null: there was none. */
  readonly lastContactOn: Day | null;
  /** By how many days after the due date it usually pays; null: it has no habit yet. */
  readonly habitDays: number | null;
  /** What it owes in the ledger's currency, its credits deducted. */
  readonly balanceCents: Cents;
  /** Null: no limit. */
  readonly creditLimitCents: Cents | null;
};

/** The facts that a customer's standing gives for what has been due for `age` days; null: nothing has a due date. */
export function standingFacts(
  { lastContactOn, habitDays, balanceCents, creditLimitCents }: Standing,
  age: number | null,
  asOf: Day,
): Pick<PriorityFacts, 'age' | 'silence' | 'habit' | 'limit'> {
  return {
    age,
    silence: silenceOf(lastContactOn, age, asOf),
    habit: age === null || habitDays === null ? null : age - habitDays,
    limit: percentOver(balanceCents, creditLimitCents),
  };
}

/** Days since the last contact, or, without any, since what is due was; null while nothing is. */
export function silenceOf(lastContactOn: Day | null, age: number | null, asOf: Day): number | null {
  if (lastContactOn !== null) return daysBetween(lastContactOn, asOf);
  return age === null || age < 0 ? null : age;
}

function percentOver(balanceCents: Cents, limitCents: Cents | null): number | null {
  if (limitCents === null || balanceCents <= limitCents) return null;
  return limitCents === 0 ? 100 : Math.ceil((100 * (balanceCents - limitCents)) / limitCents);
}
