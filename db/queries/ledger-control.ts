import { eq, or, sql } from 'drizzle-orm';
import type { Day } from '../../shared/domain/days.ts';
import { type ImportedPeriod, isOpeningCovered } from '../../shared/domain/ledger/exercises.ts';
import { importBatches } from '../schema.ts';
import type { Reader } from '../types.ts';

/** Balance of one customer's receivable accounts, debit positive. */
export type LedgerBalance = { readonly customerCode: string; readonly name: string; readonly cents: number };

/** The imports that count: the applied ones, with `withBatch` (a staged one) and without `withoutBatch`. */
export type LedgerScope = { readonly withBatch?: number; readonly withoutBatch?: number };

/**
 * Balance of the imported receivable accounts at the end of `asOf`, by customer, from the raw lines: what the documents are
 * checked against. Two exports of one exercise count once; opening lines of an exercise whose previous one is imported do
 * not count. Empty when nothing was booked by then.
 */
export function ledgerBalanceByCustomer(reader: Reader, asOf: Day, scope: LedgerScope = {}): LedgerBalance[] {
  const periods = importedPeriods(reader, scope);
  return reader.all<LedgerBalance>(sql`
    select lines.customer_code as customerCode,
      coalesce((select name from customers where code = lines.customer_code), max(lines.name)) as name,
      sum(lines.cents) as cents
    from (${countedLines(reader, periods, asOf)}) as lines
    group by lines.customer_code order by lines.customer_code`);
}

/** Balance of all receivable accounts over every imported day, in cents. */
export function ledgerTotal(reader: Reader, scope: LedgerScope = {}): number {
  const lines = countedLines(reader, importedPeriods(reader, scope), '9999-12-31');
  return reader.get<{ cents: number }>(sql`select coalesce(sum(cents), 0) as cents from (${lines})`).cents;
}

/** Periods of the imports in `scope` that have a period (a file without dated line has none and brings nothing). */
export function importedPeriods(reader: Reader, scope: LedgerScope = {}): ImportedPeriod[] {
  const rows = reader
    .select({
      batchId: importBatches.id,
      periodFrom: importBatches.periodFrom,
      periodTo: importBatches.periodTo,
      // Written out: drizzle leaves out the table in a column's name, and `id` would be the line's own.
      hasOpening: sql<number>`exists (select 1 from ledger_lines where ledger_lines.batch_id = import_batches.id and ledger_lines.journal_kind = 'opening')`,
    })
    .from(importBatches)
    .where(or(eq(importBatches.state, 'applied'), eq(importBatches.id, scope.withBatch ?? -1)))
    .all();
  return rows.flatMap(({ periodFrom, periodTo, hasOpening, ...row }) =>
    periodFrom !== null && periodTo !== null && row.batchId !== scope.withoutBatch
      ? [{ ...row, periodFrom, periodTo, hasOpening: hasOpening === 1 }]
      : [],
  );
}

/** Days on which exercises of `periods` open although the exercise before is imported too. */
function coveredOpenings(reader: Reader, periods: readonly ImportedPeriod[]): Day[] {
  const ids = JSON.stringify(periods.filter((period) => period.hasOpening).map((period) => period.batchId));
  const days = reader.all<{ day: Day }>(sql`
    select distinct booked_on as day from ledger_lines
    where batch_id in (select value from json_each(${ids})) and journal_kind = 'opening'`);
  return days.map(({ day }) => day).filter((day) => isOpeningCovered(day, periods));
}

/** SQL of (customer_code, name, cents), each line of the ledger once. Lines can only be repeated by imports whose periods overlap. */
function countedLines(reader: Reader, periods: readonly ImportedPeriod[], asOf: Day) {
  const ids = JSON.stringify(periods.map((period) => period.batchId));
  const covered = JSON.stringify(coveredOpenings(reader, periods));
  const counted = sql`
    from ledger_lines
    where batch_id in (select value from json_each(${ids}))
      and case when journal_kind = 'opening'
        then case when document_on < booked_on then document_on else date(booked_on, '-1 day') end
        else booked_on end <= ${asOf}
      and (journal_kind <> 'opening' or booked_on not in (select value from json_each(${covered})))`;
  if (!haveOverlap(periods)) return sql`select customer_code, customer_name as name, signed_cents as cents ${counted}`;
  return sql`
    select customer_code, max(name) as name, max(times) * signed_cents as cents from (
      select batch_id, customer_code, max(customer_name) as name, journal_kind = 'opening' as is_opening, account, reference,
        document_on, booked_on, signed_cents, count(*) as times ${counted}
      group by batch_id, customer_code, is_opening, account, reference, document_on, booked_on, signed_cents)
    group by customer_code, is_opening, account, reference, document_on, booked_on, signed_cents`;
}

function haveOverlap(periods: readonly ImportedPeriod[]): boolean {
  const sorted = [...periods].sort((a, b) => (a.periodFrom < b.periodFrom ? -1 : 1));
  return sorted.some((period, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.periodFrom <= period.periodTo;
  });
}
