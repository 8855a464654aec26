import { readMissingFromList, readOwedDebits } from '../../../db/queries/disputes/owed-debits.ts';
import { readFollowedPromises } from '../../../db/queries/promises/follow.ts';
import { owedOf } from '../../../db/queries/promises/settled.ts';
import type { Reader } from '../../../db/types.ts';
import { claimsOf, withFree } from '../../../shared/domain/promises/claims.ts';
import { inOrderDue } from '../../../shared/domain/promises/terms.ts';
import type { Day } from '../../../shared/domain/values/days.ts';

type Asked = {
  readonly customerId: number;
  /** The day the promise was said. */
  readonly promisedOn: Day;
  /** Promises whose place the new one takes. */
  readonly replacesIds: readonly number[];
};

/** The debits that a customer owed on the day a promise was said, in the order they fall due, with what of each may still be promised. */
export function promisableDebits(reader: Reader, { customerId, promisedOn, replacesIds }: Asked, today: Day) {
  const moment = { asOf: promisedOn, knownAt: null };
  const debits = readOwedDebits(reader, customerId, moment, readMissingFromList(reader, promisedOn))
    .map((debit) => ({ ...debit, owedCents: owedOf(debit) }))
    .filter(({ owedCents }) => owedCents > 0);
  const follow = (asOf: Day) => readFollowedPromises(reader, { ...moment, asOf }, [customerId], replacesIds);
  const then = new Map(follow(promisedOn).map((promise) => [promise.id, promise]));
  const standing = follow(today).flatMap((now) => {
    const before = then.get(now.id);
    return now.endedAt !== null || before === undefined ? [] : [{ ...now, before, now }];
  });
  return inOrderDue(withFree(debits, claimsOf(standing)));
}
