import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents, day } from '../../../shared/contract/common/values.ts';
import type { WarningReason } from '../../../shared/contract/imports/sources.ts';
import { ceilingOf, payerOf } from '../../../shared/domain/law/payment-ceilings.ts';
import { longestDays } from '../../../shared/domain/law/terms-ceiling.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { ledgerLines, listLines } from '../../schema.ts';
import { rowOf, zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { getFirm } from '../firm/firm.ts';

/** With the fields that may name the document of a line of a ledger; an item of a list bears its number as it is. */
const oddLine = rowOf(listLines, 'customerName', 'reference', 'label', 'bookedOn', 'currency')
  .extend(rowOf(ledgerLines, 'journal', 'journalKind', 'entry', 'counterpart').shape)
  .extend({
    documentOn: day.nullable(),
    line: z.int(),
    customer: z.string(),
    amountCents: cents,
    isOfLedger: zeroOrOne,
  });
export type OddLine = Readonly<z.infer<typeof oddLine>>;

/** SQL condition of each reason for a warning. */
const conditions: Readonly<Record<WarningReason, (reader: Reader, today: Day) => SQL>> = {
  future: (_reader, today) => sql`(booked_on > ${today} or document_on > ${today})`,
  // The due date of an aged amount is estimated from its bucket, and its day is that of the list.
  dueBeforeIssue: () => sql`due_on < document_on and not is_aged`,
  dueTooLate: isDueTooLate,
  veryOld: () => sql`document_on < date(booked_on, '-4 years')`,
  noName: () => sql`(customer_name = '' or customer_name = customer_code)`,
  noReference: () => sql`reference = '' and is_sale and not is_aged`,
  largest: () => sql`true`,
};

/**
 * SQL condition: an invoice is due later than the longest term that the law allows between businesses in the firm's sector. Customers with
 * a sector of their own, public bodies and consumers are left out: their page checks them.
 */
function isDueTooLate(reader: Reader, today: Day): SQL {
  const ceiling = ceilingOf(payerOf({ kind: 'business' }, getFirm(reader).sector), today);
  if (ceiling === null) return sql`false`;
  return sql`signed_cents > 0 and julianday(due_on) - julianday(document_on) > ${longestDays(ceiling)} and not exists (
    select 1 from customers where code = customer_code and (kind <> 'business' or sector is not null))`;
}

/** SQL of the lines of a ledger, or of the items of a list: its other lines are settlements. */
function linesOf(batchId: number): SQL {
  const columns = sql.raw(
    'line_number, customer_code, customer_name, reference, label, booked_on, document_on, due_on, signed_cents',
  );
  return sql`
    select ${columns}, ${ledgerCurrency} as currency, journal_kind = 'sales' as is_sale, 0 as is_aged, 1 as is_of_ledger, journal, journal_kind,
      entry, counterpart from ledger_lines where batch_id = ${batchId}
    union all select ${columns}, currency, kind in ('invoice', 'creditNote'), is_aged, 0, '', 'other', '', 'other'
      from list_lines where batch_id = ${batchId} and act = 'item'`;
}

/** Up to `limit` lines of a batch that have a reason for a warning, the largest amounts first. */
export function listOddLines(
  reader: Reader,
  batchId: number,
  { reason, today, limit }: { readonly reason: WarningReason; readonly today: Day; readonly limit: number },
): OddLine[] {
  return readRows(
    reader,
    oddLine,
    sql`
      select line_number as line, customer_code as customer, customer_name as customerName, reference, label,
        booked_on as bookedOn, document_on as documentOn, currency, signed_cents as amountCents,
        is_of_ledger as isOfLedger, journal, journal_kind as journalKind, entry, counterpart
      from (${linesOf(batchId)}) where line_number > 0 and ${conditions[reason](reader, today)}
      order by abs(signed_cents) desc, line_number limit ${limit}`,
  );
}

const dayRow = z.object({ day: day.nullable() });

/** Last day that the other applied imports cover; null when there is none. */
export function readKnownUpTo(reader: Reader, batchId: number): Day | null {
  return readRow(
    reader,
    dayRow,
    sql`
      select max(period_to) as day from import_batches where state = 'applied' and id <> ${batchId}`,
  ).day;
}
