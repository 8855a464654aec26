import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/common/values.ts';
import { fiscalYearStart, type ImportedPeriod } from '../../../shared/domain/coverage/fiscal-years.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { bySurvivor } from '../common/merges.ts';
import { statedThen } from './known-verdicts.ts';

const differenceRow = z.object({ customer: z.string(), name: z.string(), leftCents: cents, openingCents: cents });

/** The customers whose opening on `openingOn` is not what the statements before it leave, the largest difference first. */
export function listOpeningDifferences(
  reader: Reader,
  periods: readonly ImportedPeriod[],
  openingOn: Day,
): Readonly<z.infer<typeof differenceRow>>[] {
  const { left, carried } = aroundOpening(reader, periods, openingOn);
  const sums = (lines: SQL, column: 'left' | 'opening') => sql`
    select customer_code, max(name) as name, sum(${sql.raw(column === 'left' ? 'cents' : '0')}) as left_cents,
      sum(${sql.raw(column === 'left' ? '0' : 'cents')}) as opening_cents from (${bySurvivor(reader, lines)}) group by customer_code`;
  return readRows(
    reader,
    differenceRow,
    sql`
      select customer_code as customer, max(name) as name, sum(left_cents) as leftCents, sum(opening_cents) as openingCents
      from (${sums(left, 'left')} union all ${sums(carried, 'opening')})
      group by customer_code having leftCents <> openingCents order by abs(leftCents - openingCents) desc, customer_code`,
  );
}

/**
 * Two SQL queries of (customer_code, name, cents, source, id, batch_id, line_number, booked_on) about the fiscal year that begins on `openingOn`: `left` is the balance on its eve from
 * the earlier entries, `carried` the balance that its opening entries state (`isLeftBy` and `isCarriedBy` in shared/domain/coverage/openings.ts).
 */
export function aroundOpening(
  reader: Reader,
  periods: readonly ImportedPeriod[],
  openingOn: Day,
  codes?: readonly string[],
): { readonly left: SQL; readonly carried: SQL } {
  const eve = addDays(openingOn, -1);
  const days = [...new Set(periods.flatMap(({ openings }) => openings))].filter(
    (day) => fiscalYearStart(day) === openingOn,
  );
  const lines = sql`select customer_code, customer_name as name, signed_cents as cents, source, id, batch_id, line_number, booked_on
    from (${statedThen(reader, { knownAt: null, sources: ['ledger', 'list'], codes })}) where currency = ${ledgerCurrency}`;
  return {
    left: sql`${lines} and booked_on < ${openingOn} and counts_from <= ${eve} and (counts_until is null or counts_until >= ${eve})`,
    carried: sql`${lines} and journal_kind = 'opening' and booked_on in (select value from json_each(${JSON.stringify(days)}))
      and (verdict is null or verdict not in ('replaced', 'repeated'))`,
  };
}
