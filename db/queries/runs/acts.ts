import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type RunAct, runActs } from '../../../shared/domain/runs/run.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const actRow = z.object({ customerId: z.int(), act: z.enum(runActs), count: z.int() });

/** What one customer had during a run, by kind: those of which there is none are left out. */
export type RunActs = Readonly<Partial<Record<RunAct, number>>>;

/**
 * What was done for the customers of a run between two instants, by customer, whoever did it. A call of a scenario is told once, as a call; what
 * was taken back since is not told.
 */
export function readRunActs(
  reader: Reader,
  customerIds: readonly number[],
  { from, to }: { readonly from: string; readonly to: string },
): ReadonlyMap<number, RunActs> {
  const rows = readRows(
    reader,
    actRow,
    sql`
      with asked as (select value as id from json_each(${JSON.stringify(customerIds)})),
        done as (
          select customer_id, case when letter_id is null then 'call' else 'letter' end as act, recorded_at
            from asked cross join reminders on customer_id = asked.id where state in ('issued', 'proven')
          union all select customer_id, 'promise', recorded_at from asked cross join promises on customer_id = asked.id where ended_at is null
          union all select customer_id, 'dispute', recorded_at from asked cross join disputes on customer_id = asked.id where ended_at is null and batch_id is null
          union all select customer_id, 'hold', recorded_at from asked cross join holds on customer_id = asked.id where ended_at is null
          union all select customer_id, 'interaction', recorded_at
            from asked cross join interactions on customer_id = asked.id where voided_at is null and reminder_id is null
          union all select customer_id, 'task', recorded_at from asked cross join tasks on customer_id = asked.id
        )
      select customer_id as customerId, act, count(*) as count
      from done where recorded_at >= ${from} and recorded_at <= ${to} group by customer_id, act`,
  );
  const byCustomer = Map.groupBy(rows, ({ customerId }) => customerId);
  return new Map(
    [...byCustomer].map(([id, own]) => [id, Object.fromEntries(own.map(({ act, count }) => [act, count]))]),
  );
}
