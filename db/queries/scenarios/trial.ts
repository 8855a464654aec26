import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/common/values.ts';
import { channels } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { documents } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

/** A span of days, both included. */
type Span = { readonly from: Day; readonly to: Day };

const dayRow = z.object({ day: z.string() });

/** The days of a span on which the ledger of a customer changed: a document was booked, or an allocation took effect. */
export function readChangeDays(reader: Reader, customerId: number, { from, to }: Span): Day[] {
  const rows = readRows(
    reader,
    dayRow,
    sql`
      select booked_on as day from documents indexed by documents_customer
        where customer_id = ${customerId} and voided_at is null and booked_on between ${from} and ${to}
      union
      select allocations.effective_on from documents indexed by documents_customer
        join allocations on allocations.debit_document_id = documents.id
        where customer_id = ${customerId} and allocations.voided_at is null and allocations.effective_on between ${from} and ${to}
      order by day`,
  );
  return rows.map(({ day }) => day);
}

const invoiceRow = rowOf(
  documents,
  'id',
  'kind',
  'nature',
  'reference',
  'issuedOn',
  'dueOn',
  'settledOn',
  'amountCents',
  'currency',
);
export type TrialDocument = z.infer<typeof invoiceRow>;

/** The debits of a customer that were open on some day of a span, the first due first. */
export function readTrialDocuments(reader: Reader, customerId: number, { from, to }: Span): TrialDocument[] {
  return readRows(
    reader,
    invoiceRow,
    sql`
      select id, kind, nature, reference, issued_on as issuedOn, due_on as dueOn, settled_on as settledOn, amount_cents as amountCents, currency
      from documents indexed by documents_customer
      where customer_id = ${customerId} and voided_at is null and side = 'debit' and issued_on <= ${to}
        and (settled_on is null or settled_on >= ${from})
      order by due_on is null, due_on, id`,
  );
}

const sentRow = z.object({
  on: z.string(),
  step: z.string(),
  level: z.int(),
  channel: z.enum(channels),
  claimedCents: cents,
  currency: z.string(),
  /** JSON of their ids. */
  documentIds: z.string(),
});
const ids = z.array(z.int());

/** The messages that were really sent to a customer over a span. */
export function readSentMessages(reader: Reader, customerId: number, { from, to }: Span) {
  const rows = readRows(
    reader,
    sentRow,
    sql`
      select issued_on as "on", step_name as step, level, channel, total_cents as claimedCents, currency,
        (select json_group_array(document_id) from reminder_documents where reminder_id = reminders.id) as documentIds
      from reminders
      where customer_id = ${customerId} and state in ('issued', 'proven') and issued_on between ${from} and ${to}
      order by issued_on, id`,
  );
  return rows.map((row) => ({ ...row, documentIds: ids.parse(JSON.parse(row.documentIds)) }));
}
