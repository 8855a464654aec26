import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Day } from '../../../shared/domain/values/days.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

/** SQL condition: a next contact was planned, is not ticked, and no contact came later; a note is none. */
const isPending = sql`interactions.next_on is not null and not interactions.is_next_done and interactions.voided_at is null
  and not exists (select 1 from interactions as later where later.customer_id = interactions.customer_id and later.voided_at is null
    and later.channel <> 'note' and (later.occurred_at, later.id) > (interactions.occurred_at, interactions.id))`;

const row = z.object({
  id: z.int(),
  nextOn: z.string(),
  nextNote: z.string().nullable(),
  customerId: z.int(),
  customer: z.string(),
  customerName: z.string(),
});
export type NextContact = z.infer<typeof row>;

/** The next contacts planned with a customer and not done, by day. */
export function readNextContactsOf(reader: Reader, customerId: number): NextContact[] {
  return read(reader, sql`interactions.customer_id = ${customerId}`);
}

/** The next contacts planned for the days between `from` and `to` and not done, by day. */
export function readNextContacts(reader: Reader, from: Day, to: Day): NextContact[] {
  return read(reader, sql`interactions.next_on between ${from} and ${to}`);
}

function read(reader: Reader, which: SQL): NextContact[] {
  return readRows(
    reader,
    row,
    sql`
      select interactions.id, next_on as nextOn, next_note as nextNote, customers.id as customerId, customers.code as customer,
        customers.name as customerName
      from interactions join customers on customers.id = interactions.customer_id
      where ${which} and ${isPending}
      order by next_on, interactions.id`,
  );
}
