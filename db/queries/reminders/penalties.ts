import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents, day } from '../../../shared/contract/common/values.ts';
import { invoiceKey } from '../../../shared/domain/law/indemnities.ts';
import type { PenaltyPayment } from '../../../shared/domain/law/penalties.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { documents, firm } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const paymentRow = z.object({ invoiceId: z.int(), on: day, amountCents: cents });
const invoicePart = rowOf(documents, 'id', 'customerId', 'reference', 'issuedOn');
const notifiedRow = invoicePart.extend({ on: day });

/** The allocations effective by `asOf` of each invoice of `ids`, in the order in which they took effect. */
export function readPaymentsOf(
  reader: Reader,
  ids: readonly number[],
  asOf: Day,
): ReadonlyMap<number, PenaltyPayment[]> {
  const rows = readRows(
    reader,
    paymentRow,
    sql`
      select a.debit_document_id as invoiceId, a.effective_on as "on", a.amount_cents as amountCents
      from json_each(${JSON.stringify(ids)}) asked cross join allocations a on a.debit_document_id = asked.value
      where a.effective_on <= ${asOf} and a.voided_at is null
      order by a.effective_on, a.id`,
  );
  return new Map(
    [...Map.groupBy(rows, (row) => row.invoiceId)].map(([id, payments]) => [
      id,
      payments.map(({ on, amountCents }) => ({ on, amountCents })),
    ]),
  );
}

/** Invoices (by `invoiceKey`) that a formal notice listed by `asOf`, with the day of the first notice, which claimed their indemnity. */
export function readNotifiedInvoices(reader: Reader, asOf: Day): ReadonlyMap<string, Day> {
  const rows = readRows(
    reader,
    notifiedRow,
    sql`
      select d.id, d.customer_id as customerId, d.reference, d.issued_on as issuedOn, r.issued_on as "on"
      from reminders r join reminder_documents rd on rd.reminder_id = r.id join documents d on d.id = rd.document_id
      where r.is_formal_notice = 1 and r.state in ('issued', 'proven') and r.issued_on <= ${asOf}
      order by r.issued_on desc`,
  );
  return new Map(rows.map(({ on, ...part }) => [invoiceKey(part), on]));
}

/** Invoices (by `invoiceKey`) whose indemnity is part of a plan that is in force or was completed. */
export function readInvoicesUnderPlan(reader: Reader): ReadonlySet<string> {
  const rows = readRows(
    reader,
    invoicePart,
    sql`
      select d.id, d.customer_id as customerId, d.reference, d.issued_on as issuedOn
      from plans p join plan_documents pd on pd.plan_id = p.id join documents d on d.id = pd.document_id
      where p.indemnity_cents > 0 and p.state in ('accepted', 'running', 'completed')`,
  );
  return new Set(rows.map(invoiceKey));
}

/** The firm's contractual yearly late rate in hundredths of a percent; null for the legal default rate. */
export function readContractRate(reader: Reader): number | null {
  return reader.select({ basisPoints: firm.lateRateBasisPoints }).from(firm).get()?.basisPoints ?? null;
}
