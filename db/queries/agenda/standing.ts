import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { readRows } from '../../sqlite/rows.ts';
import { keepUntilWritten } from '../../sqlite/until-written.ts';
import type { Reader } from '../../types.ts';

/**
 * The day of the last contact with the customer of the row by `asOf`: a message sent, or an interaction that is no note. Null: there was none.
 */
export function lastContactBy(asOf: Day): SQL {
  return sql`
    nullif(max(
      coalesce((select max(issued_on) from reminders
        where reminders.customer_id = customers.id and state in ('issued', 'proven') and issued_on <= ${asOf}), ''),
      coalesce((select max(occurred_on) from interactions
        where interactions.customer_id = customers.id and voided_at is null and channel <> 'note' and occurred_on <= ${asOf}), '')),
      '')`;
}

const habitRow = z.object({ customerId: z.int(), days: z.number() });

/** Days over which it is looked how a customer usually pays, and the fewest invoices that make a habit. */
const habitDays = 365;
const fewestPaid = 3;

type Habits = ReadonlyMap<number, number>;

const latestHabits = keepUntilWritten<Habits>();

/**
 * By how many days after the due date each customer, or one, paid on average over the year before `asOf`; who paid too few invoices has no
 * habit. Those of all are kept until anything is written: proposals and worklist ask for them in turn.
 */
export function readPaymentHabits(reader: Reader, asOf: Day, customerId?: number): Habits {
  if (customerId !== undefined) return readHabits(reader, asOf, customerId);
  return latestHabits(reader, asOf, () => readHabits(reader, asOf));
}

function readHabits(reader: Reader, asOf: Day, customerId?: number): Habits {
  const whose =
    customerId === undefined
      ? sql`documents indexed by documents_settled where true`
      : sql`documents indexed by documents_customer where customer_id = ${customerId}`;
  const rows = readRows(
    reader,
    habitRow,
    sql`
      select customer_id as customerId, avg(julianday(settled_on) - julianday(due_on)) as days from ${whose}
        and settled_on is not null and settled_on between ${addDays(asOf, -habitDays)} and ${asOf} and voided_at is null and kind = 'invoice' and due_on is not null
      group by customer_id having count(*) >= ${fewestPaid}`,
  );
  return new Map(rows.map(({ customerId: id, days }) => [id, Math.round(days)]));
}
