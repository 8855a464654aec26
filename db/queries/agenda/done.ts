import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { interactionChannels } from '../../../shared/domain/interactions/channels.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { readRows } from '../../sqlite/rows.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader } from '../../types.ts';

const doneRow = z.object({
  kind: z.enum(['received', 'promiseMade', 'sent', 'letterSent', 'exchange', 'taskDone', 'holdEnded']),
  subjectId: z.int(),
  on: z.string(),
  customerId: z.int().nullable(),
  customer: z.string().nullable(),
  customerName: z.string().nullable(),
  responsible: z.string().nullable(),
  salesperson: z.string().nullable(),
  title: z.string(),
  amountCents: z.int().nullable(),
  currency: z.string(),
  channel: z.enum(interactionChannels).nullable(),
});
/** Something that happened on a day. `channel` is that of an exchange. */
export type DoneRow = z.infer<typeof doneRow>;

/**
 * What happened between two days: payments, promises that were given, messages and letters sent, exchanges, tasks done, holds that ran out.
 * The call of a scenario is a message: its exchange is not told a second time.
 */
export function readDone(reader: Reader, from: Day, to: Day): DoneRow[] {
  const within = (column: SQL) => sql`${column} between ${from} and ${to}`;
  return readRows(
    reader,
    doneRow,
    sql`
      with done(kind, subject_id, day, customer_id, responsible, title, amount_cents, currency, channel) as (
        select 'received', id, issued_on, customer_id, null, reference, amount_cents, currency, null
          from documents indexed by documents_issued
          where ${within(sql`issued_on`)} and kind in ('payment', 'deposit') and side = 'credit' and voided_at is null
        union all select 'promiseMade', id, promised_on, customer_id, null, '', amount_cents, currency, null
          from promises where ${within(sql`promised_on`)}
        union all select 'sent', id, issued_on, customer_id, null, step_name, total_cents, currency, null
          from reminders where ${within(sql`issued_on`)} and state in ('issued', 'proven')
        union all select 'letterSent', id, issued_on, customer_id, null, title, nullif(total_cents, 0), ${ledgerCurrency}, null
          from letters where ${within(sql`issued_on`)} and kind not in ('reminder', 'formalNotice')
        union all select 'exchange', id, occurred_on, customer_id, null, text, null, ${ledgerCurrency}, channel
          from interactions where ${within(sql`occurred_on`)} and voided_at is null and reminder_id is null
        union all select 'taskDone', id, done_on, customer_id, responsible, text, null, ${ledgerCurrency}, null
          from tasks where ${within(sql`done_on`)}
        union all select 'holdEnded', id, until_on, customer_id, null, reason, null, ${ledgerCurrency}, null
          from holds where ${within(sql`until_on`)} and ended_at is null)
      select done.kind, subject_id as subjectId, day as "on", customers.id as customerId, code as customer, name as customerName,
        coalesce(done.responsible, customers.responsible) as responsible, salesperson, title, amount_cents as amountCents, currency, channel
      from done left join customers on customers.id = done.customer_id
      order by day, done.kind, subject_id`,
  );
}

const whoseRow = z.object({ id: z.int(), responsible: z.string().nullable(), salesperson: z.string().nullable() });

/** Who is in charge of some customers, by their ids. */
export function readWhose(
  reader: Reader,
  customerIds: readonly number[],
): ReadonlyMap<number, { readonly responsible: string | null; readonly salesperson: string | null }> {
  const rows = readRows(
    reader,
    whoseRow,
    sql`select id, responsible, salesperson from customers where id in ${valueList(customerIds)}`,
  );
  return new Map(rows.map(({ id, ...whose }) => [id, whose]));
}
