import { type SQL, sql } from 'drizzle-orm';
import type { BalanceParameters } from '../../../shared/contract/balance.ts';
import { balanceColumns, daysCovered, lateColumns } from '../../../shared/domain/balance/ageing.ts';
import type { Reader } from '../../types.ts';
import { type LedgerMoment, openDocumentsAt } from '../common/open-documents.ts';
import { withDisputed } from '../disputes/disputed-parts.ts';
import { countedCents, type DocumentFilter } from './document-filter.ts';
import { withPromisedDay } from './promised-days.ts';

/** How a balance is cut into columns. */
export type BalanceCut = LedgerMoment & {
  readonly basis: BalanceParameters['basis'];
  readonly buckets: readonly number[];
  /** Default: credits stay in their own columns. */
  readonly credits?: BalanceParameters['credits'] | undefined;
  /** Default: all of every document. */
  readonly filter?: DocumentFilter | undefined;
};

/** SQL of the day from which a document's age is counted. */
const countedFrom: { readonly [Basis in BalanceParameters['basis']]: SQL } = {
  due: sql`due_on`,
  issue: sql`issued_on`,
  booked: sql`booked_on`,
  promised: sql`coalesce(promised_on, due_on)`,
};

/**
 * SQL of the documents of a balance, of one customer or of all: (id, customer_id, currency, side, kind, counted_from,
 * open_cents, disputed_cents). `open_cents` is always positive: what the filter counts of the document, with `credits: 'deducted'` what the deduction
 * leaves of that; `disputed_cents` is the part of it that is disputed. Credits have an age with `credits: 'aged'` only.
 */
export function agedDocuments(reader: Reader, query: BalanceCut, customerId?: number): SQL {
  const { filter } = query;
  const found = openDocumentsAt(reader, query, customerId);
  const open = withDisputed(
    reader,
    query.basis === 'promised' ? withPromisedDay(reader, found, query) : found,
    query,
    customerId,
  );
  const facts = sql`id, customer_id, currency, side, kind, ${dayOf(query)} as counted_from, issued_on`;
  const counted =
    filter === undefined
      ? sql`select ${facts}, open_cents, disputed_cents from (${open}) as open`
      : sql`
        select id, customer_id, currency, side, kind, counted_from, issued_on, counted_cents as open_cents, ${countedDisputed(filter)} as disputed_cents
        from (select ${facts}, disputed_cents, ${countedCents(filter)} as counted_cents from (${open}) as open)
        where counted_cents > 0`;
  return query.credits === 'deducted' ? lessCredits(counted) : counted;
}

/** SQL of the disputed part of what the filter counts of a document. */
function countedDisputed({ disputed }: DocumentFilter): SQL {
  return disputed === 'excluded' ? sql`0` : sql`disputed_cents`;
}

/** A credit seldom has a due date: where it is aged, its own day stands for it. */
function dayOf({ basis, credits }: BalanceCut): SQL {
  const day = countedFrom[basis];
  return credits === 'aged' ? sql`coalesce(${day}, case side when 'credit' then issued_on end)` : day;
}

/**
 * Deducts credits from debits of the same customer and currency, the oldest first on both sides: each document loses the part of the
 * other side's total that the older documents of its own side have not used. A document without a due date is aged by its issue.
 * A debit balance keeps no credit, a credit balance keeps no debit; the total does not change.
 */
function lessCredits(documents: SQL): SQL {
  return sql`
    select id, customer_id, currency, side, kind, counted_from, open_cents - taken_cents as open_cents,
      min(disputed_cents, open_cents - taken_cents) as disputed_cents
    from (
      select *, min(open_cents, max(0, both_cents - side_cents - before_cents)) as taken_cents
      from (
        select *,
          sum(open_cents) over (partition by customer_id, currency) as both_cents,
          sum(open_cents) over (partition by customer_id, currency, side) as side_cents,
          sum(open_cents) over (partition by customer_id, currency, side order by coalesce(counted_from, issued_on), id
            rows between unbounded preceding and current row) - open_cents as before_cents
        from (${documents})))
    where open_cents > taken_cents`;
}

/** One condition on a document of `agedDocuments` per column, in the order of `balanceColumns`; a document meets exactly one. */
export function columnConditions({ asOf, buckets, credits }: BalanceCut): SQL[] {
  const isAged = credits === 'aged' ? sql`true` : sql`side = 'debit'`;
  const isApart = credits === 'aged' ? sql`false` : sql`side = 'credit'`;
  const late = lateColumns(buckets).map((column) => {
    const { first, last } = daysCovered(column, asOf);
    return first === null
      ? sql`${isAged} and counted_from <= ${last}`
      : sql`${isAged} and counted_from between ${first} and ${last}`;
  });
  return [
    sql`${isAged} and counted_from >= ${asOf}`,
    ...late,
    sql`${isAged} and counted_from is null`,
    sql`${isApart} and kind = 'creditNote'`,
    sql`${isApart} and kind not in ('creditNote', 'deposit')`,
    sql`${isApart} and kind = 'deposit'`,
  ];
}

/**
 * SQL of (customer_id, currency, total_cents, disputed_cents, c0, c1, …), signed cents, columns in the order of `balanceColumns`. The total
 * is summed apart from the columns, so that their difference proves something. What is disputed is a part of the columns.
 */
export function balancesByCustomer(reader: Reader, query: BalanceCut, customerId?: number): SQL {
  const columns = columnConditions(query).map(
    (condition, index) => sql`sum(case when ${condition} then signed_cents else 0 end) as ${sql.raw(`c${index}`)}`,
  );
  return sql`
    select customer_id, currency, sum(signed_cents) as total_cents, sum(disputed_cents) as disputed_cents, ${sql.join(columns, sql`, `)}
    from (
      select customer_id, currency, side, kind, counted_from, disputed_cents,
        case side when 'debit' then open_cents else -open_cents end as signed_cents
      from (${agedDocuments(reader, query, customerId)}))
    group by customer_id, currency`;
}

/** SQL condition of the column of this name; undefined when the balance has no such column. */
export function columnCondition(query: BalanceCut, column: string): SQL | undefined {
  return columnConditions(query)[balanceColumns(query.buckets).indexOf(column)];
}
