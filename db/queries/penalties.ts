import { sql } from 'drizzle-orm';
import type { Day } from '../../shared/domain/days.ts';
import type { CustomerKind } from '../../shared/domain/kinds.ts';
import { type Cents, ledgerCurrency } from '../../shared/domain/money.ts';
import type { PenaltyPayment } from '../../shared/domain/penalties.ts';
import { firm } from '../schema.ts';
import type { Reader } from '../types.ts';
import { openDocumentsAt } from './open-documents.ts';

/** An invoice open and overdue on the day asked for, with everything allocated to it by then. */
export type OverdueInvoice = {
  readonly id: number;
  readonly customer: string;
  readonly customerKind: CustomerKind;
  readonly reference: string;
  readonly dueOn: Day;
  readonly openCents: Cents;
  readonly payments: readonly PenaltyPayment[];
};

/** Overdue invoices in euros, the currency of the European rate and of the 40 €; by customer code, oldest first. */
export function readOverdueInvoices(reader: Reader, asOf: Day, customerId?: number): OverdueInvoice[] {
  const overdue = sql`
    select id, open_cents from (${openDocumentsAt(reader, { asOf, knownAt: null }, customerId)})
    where kind = 'invoice' and side = 'debit' and due_on < ${asOf} and currency = ${ledgerCurrency}`;
  const payments = Map.groupBy(
    reader.all<PenaltyPayment & { invoiceId: number }>(sql`
      select a.debit_document_id as invoiceId, a.effective_on as "on", a.amount_cents as amountCents
      from (${overdue}) o cross join allocations a on a.debit_document_id = o.id
      where a.effective_on <= ${asOf} and a.voided_at is null
      order by a.effective_on, a.id`),
    (payment) => payment.invoiceId,
  );
  return reader
    .all<Omit<OverdueInvoice, 'payments'>>(sql`
      select d.id, c.code as customer, c.kind as customerKind, d.reference, d.due_on as dueOn, o.open_cents as openCents
      from (${overdue}) o cross join documents d on d.id = o.id cross join customers c on c.id = d.customer_id
      order by c.code, d.due_on, d.id`)
    .map((row) => ({ ...row, payments: payments.get(row.id) ?? [] }));
}

/** The firm's own yearly late rate in hundredths of a percent, or null for the default of the law. */
export function readContractRate(reader: Reader): number | null {
  return reader.select({ basisPoints: firm.lateRateBasisPoints }).from(firm).get()?.basisPoints ?? null;
}
