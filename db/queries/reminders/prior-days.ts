import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Day } from '../../../shared/domain/values/days.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const dayRow = z.object({ customerId: z.int(), currency: z.string().nullable(), lastOn: z.string() });

/**
 * The days by `asOf` on which another tool last reminded customers, where they are known, by customer, a step passed over apart, which no message went with: about the currency of a document, or, of
 * a customer as a whole, about every currency (null).
 */
export function readPriorDays(reader: Reader, asOf: Day): ReadonlyMap<number, readonly z.infer<typeof dayRow>[]> {
  const rows = readRows(
    reader,
    dayRow,
    sql`
      select prior.customer_id as customerId, documents.currency, max(prior.reached_on) as lastOn
      from prior_levels as prior left join documents on documents.id = prior.document_id
      where prior.voided_at is null and prior.is_day_known and prior.skip_reason is null and prior.reached_on <= ${asOf}
      group by prior.customer_id, documents.currency`,
  );
  return Map.groupBy(rows, (row) => row.customerId);
}
