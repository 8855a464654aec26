import { and, eq, gte, isNull } from 'drizzle-orm';
import { bucketOf } from '../../../shared/domain/balance/buckets.ts';
import { reasonOfBucket, reasonOfHold } from '../../../shared/domain/customers/reasons-to-wait.ts';
import type { ReasonToWait } from '../../../shared/domain/reminders/reason-to-wait.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { customers, holds } from '../../schema.ts';
import type { Reader } from '../../types.ts';

/** Reasons not to remind: the customer is miscellaneous, or the user set a hold that lasts until `asOf` or later. */
export function readCustomerReasons(reader: Reader, asOf: Day, customerId: number | undefined): ReasonToWait[] {
  const ofOne = customerId === undefined ? undefined : eq(customers.id, customerId);
  const buckets = reader
    .select()
    .from(customers)
    .where(and(isNull(customers.mergedIntoId), eq(customers.isMiscellaneous, true), ofOne))
    .all();
  const kept = reader
    .select()
    .from(holds)
    .where(
      and(
        isNull(holds.endedAt),
        gte(holds.untilOn, asOf),
        customerId === undefined ? undefined : eq(holds.customerId, customerId),
      ),
    )
    .all();
  return [
    ...buckets.map((row) => reasonOfBucket(row.id, bucketOf({ ...row, isGeneralAccount: true }) ?? 'miscellaneous')),
    ...kept.map(reasonOfHold),
  ];
}
