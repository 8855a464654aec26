import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/common/values.ts';
import { monthEndsBefore } from '../../../shared/domain/balance/month-ends.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type Cents, ledgerCurrency, sumCents } from '../../../shared/domain/values/money.ts';
import { readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

export type OverdueOnDay = { readonly on: Day; readonly overdueCents: Cents };

const monthRow = z.object({ fromMonth: z.string(), untilMonth: z.string().nullable(), amountCents: cents });

/**
 * What was overdue in the ledger's currency at the end of each of the `count` months before that of `today`, and on `today`, the earliest first,
 * as known now. One pass for all of them, where a balance each would take as many: what a document has open now is overdue from the month
 * in which it was booked and late, and what was allocated since was overdue until the month of its allocation.
 */
export function readOverdueByMonth(reader: Reader, today: Day, count: number): OverdueOnDay[] {
  const days = [...monthEndsBefore(today, count), today];
  const [first = today] = days;
  const rows = readRows(
    reader,
    monthRow,
    sql`
      with late as materialized (
        select id, open_cents, ${monthOf(sql`max(booked_on, date(due_on, '+1 day'))`)} as from_month
        from documents indexed by documents_open
        where open_cents > 0 and voided_at is null and ${isLateBy(today)}
        union all
        select id, open_cents, ${monthOf(sql`max(booked_on, date(due_on, '+1 day'))`)}
        from documents indexed by documents_settled
        where settled_on > ${first} and voided_at is null and ${isLateBy(today)})
      select from_month as fromMonth, null as untilMonth, sum(open_cents) as amountCents
      from late where open_cents > 0 group by from_month
      union all
      select from_month, case when effective_on <= ${today} then ${monthOf(sql`effective_on`)} else '9999-12' end as until_month, sum(amount_cents)
      from late cross join allocations indexed by allocations_debit on debit_document_id = late.id
      where effective_on > ${first} and allocations.voided_at is null
      group by from_month, until_month`,
  );
  return days.map((on) => {
    const month = on.slice(0, 7);
    const counted = rows.filter(
      ({ fromMonth, untilMonth }) => fromMonth <= month && (untilMonth === null || month < untilMonth),
    );
    return { on, overdueCents: sumCents(counted.map(({ amountCents }) => amountCents)) };
  });
}

const beginningRow = z.object({ beginsOn: z.string().nullable() });

/** The day of the first booking of a ledger that begins after `day`; null when it goes back to that day, or has none. */
export function ledgerBeginsAfter(reader: Reader, day: Day): Day | null {
  const { beginsOn } = readRow(
    reader,
    beginningRow,
    // Whatever was settled by that day was booked by then: only a ledger that begins later is gone through.
    sql`
      select case when not exists (select 1 from documents indexed by documents_settled where settled_on <= ${day} and voided_at is null) then (
        select min(booked_on) from (
          select min(booked_on) as booked_on from documents indexed by documents_open where open_cents > 0 and voided_at is null
          union all
          select min(booked_on) from documents indexed by documents_settled where settled_on > ${day} and voided_at is null)) end as beginsOn`,
  );
  return beginsOn !== null && beginsOn > day ? beginsOn : null;
}

/** SQL condition: a debit in the ledger's currency is late on `today`, or was once. */
function isLateBy(today: Day): SQL {
  return sql`side = 'debit' and currency = ${ledgerCurrency} and due_on < ${today} and booked_on <= ${today}`;
}

const monthOf = (day: SQL): SQL => sql`substr(${day}, 1, 7)`;
