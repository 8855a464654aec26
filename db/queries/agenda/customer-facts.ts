import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { lastContactBy, readPaymentHabits } from './standing.ts';

const factsRow = z.object({
  customerId: z.int(),
  customer: z.string(),
  customerName: z.string(),
  responsible: z.string().nullable(),
  salesperson: z.string().nullable(),
  creditLimitCents: z.int().nullable(),
  /** In the ledger's currency: Σ debits − Σ credits not allocated, debits past their due date, credits that some debit of theirs could take. */
  balanceCents: z.int(),
  overdueCents: z.int(),
  creditCents: z.int(),
  oldestDueOn: z.string().nullable(),
  lastContactOn: z.string().nullable(),
});
/** What the worklist knows of a customer with open documents; `habitDays`: by how many days after the due date it usually pays, null without a habit. */
export type AgendaCustomer = z.infer<typeof factsRow> & { readonly habitDays: number | null };

/** The customers with documents open on `asOf`, as known now, by id. The index is the covering one of the aged balance. */
export function readAgendaCustomers(reader: Reader, asOf: Day): ReadonlyMap<number, AgendaCustomer> {
  const rows = readRows(
    reader,
    factsRow,
    sql`
      with owed as materialized (
        select customer_id,
          sum(case when currency <> ${ledgerCurrency} then 0 when side = 'debit' then open_cents else -open_cents end) as balance,
          sum(case when currency = ${ledgerCurrency} and side = 'debit' and due_on < ${asOf} then open_cents else 0 end) as overdue,
          sum(case when currency = ${ledgerCurrency} and side = 'credit' then open_cents else 0 end) as credit,
          min(case when side = 'debit' then due_on end) as oldest
        from documents indexed by documents_open where open_cents > 0 and voided_at is null group by customer_id)
      select customers.id as customerId, code as customer, name as customerName, responsible, salesperson,
        credit_limit_cents as creditLimitCents, balance as balanceCents, overdue as overdueCents, min(credit, max(balance + credit, 0)) as creditCents,
        oldest as oldestDueOn, ${lastContactBy(asOf)} as lastContactOn
      from owed join customers on customers.id = owed.customer_id`,
  );
  const habits = readPaymentHabits(reader, asOf);
  return new Map(rows.map((row) => [row.customerId, { ...row, habitDays: habits.get(row.customerId) ?? null }]));
}
