import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { BalanceGrouping, BalanceReport } from '../../../shared/contract/balance.ts';
import { cents } from '../../../shared/contract/common/values.ts';
import { balanceColumns } from '../../../shared/domain/balance/ageing.ts';
import type { ListSort } from '../../../shared/domain/listing/columns.ts';
import { type ListQuestion, orderAsked } from '../../../shared/domain/listing/question.ts';
import { balanceList } from '../../../shared/domain/lists/balance-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { findRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readCursor, writeCursor } from '../common/cursor.ts';
import { customerFactsBeside } from '../common/customer-facts.ts';
import {
  conditionsOf,
  following,
  listOf,
  orderBy,
  placeOf,
  readPlace,
  refuseOthers,
  sortColumns,
} from '../common/list-sql.ts';
import { foldedName, matchesCustomer } from '../common/search-text.ts';
import { readBuckets } from '../firm/firm.ts';
import { type BalanceCut, balancesByCustomer } from './aged-documents.ts';
import { groupKey } from './groups.ts';

export type BalanceQuery = BalanceCut &
  ListQuestion & {
    readonly search?: string | undefined;
    /** Default: none. */
    readonly groupBy?: BalanceGrouping | undefined;
    /** Gives only the rows of this currency; the totals of every currency are given all the same. */
    readonly currency?: string | undefined;
    /** Those that an export writes. */
    readonly columns?: readonly string[] | undefined;
    readonly cursor?: string | undefined;
    /** Most rows in a page, all currencies together; null for no limit. */
    readonly limit: number | null;
  };

type BalancePage = Pick<BalanceReport, 'columns' | 'currencies'> & { readonly nextCursor: string | null };

/** `part` 0: a customer of the page. 1: the totals of a currency; 2: those of a group in it. Totals cover all pages. */
const reportRow = z
  .object({
    part: z.literal([0, 1, 2]),
    currency: z.string(),
    customerId: z.int(),
    code: z.string(),
    name: z.string(),
    /** JSON of what sorts the row, its customer last. */
    place: z.string(),
    groupKey: z.string(),
    totalCents: cents,
    disputedCents: cents,
    creditLimitCents: cents.nullable(),
    overLimitCents: cents.nullable(),
    isMiscellaneous: zeroOrOne,
    customerCount: z.int(),
  })
  .catchall(cents);
type ReportRow = z.infer<typeof reportRow>;

/**
 * Open amounts by customer, currency and column. Rows come currency after currency (the ledger's first), `limit` at a time;
 * the totals of every currency and group cover all customers `search` matches. Groups come as a French reader sorts
 * their names, customers in no group last.
 * @throws AppError `validation` / `sort` or `cursor`.
 */
export function readBalance(reader: Reader, query: BalanceQuery): BalancePage {
  const columns = balanceColumns(query.buckets);
  const { groupBy = 'none' } = query;
  const asked = listedBalance(query, columns);
  const order = orderAsked(asked.list, query);
  const sums = sql.raw(columns.map((_, index) => `c${index}`).join(', '));
  const totals = sql.raw(columns.map((_, index) => `sum(c${index})`).join(', '));
  const rows = readRows(
    reader,
    reportRow.refine(hasSums(columns)),
    sql`
      with balances as (${balancesByCustomer(reader, query)}),
      shown as materialized (
        select balances.*, code, name, ${asked.facts.creditLimitCents} as credit_limit, ${asked.facts.overLimitCents} as over_limit,
          is_miscellaneous, ${listOf(sortColumns(asked))}, currency <> ${ledgerCurrency} as is_foreign,
          ${groupKey(groupBy)} as group_key, fold_text(${groupKey(groupBy)}) as group_order
        from balances join customers on customers.id = balances.customer_id
        where ${sql.join([matchesCustomer(query.search), ...conditionsOf(asked)], sql` and `)})
      select 0 as part, currency, customer_id as customerId, code, name, ${placeOf(order, sql`customer_id`)} as place, group_key as groupKey,
        total_cents as totalCents, disputed_cents as disputedCents, credit_limit as creditLimitCents, over_limit as overLimitCents,
        is_miscellaneous as isMiscellaneous, 0 as customerCount, ${sums}
      from (
        select * from shown
        where ${afterCursor(query.cursor, order)} and ${query.currency === undefined ? sql`1` : sql`currency = ${query.currency}`}
        order by is_foreign, currency, group_key = '', group_order, group_key, ${orderBy(order, sql`customer_id`)}
        limit ${query.limit === null ? -1 : query.limit + 1})
      union all
      select * from (
        select 1, currency, 0, '', '', '[]', '', sum(total_cents), sum(disputed_cents), sum(credit_limit), sum(over_limit), 0, count(*), ${totals}
        from shown group by currency order by is_foreign, currency)
      union all
      select * from (
        select 2, currency, 0, '', '', '[]', group_key, sum(total_cents), sum(disputed_cents), sum(credit_limit), sum(over_limit), 0,
          count(*), ${totals}
        from shown where ${groupBy} <> 'none' group by currency, group_key order by group_key = '', group_order, group_key)`,
  );
  const found = rows.filter((row) => row.part === 0);
  const page = query.limit === null ? found : found.slice(0, query.limit);
  const last = page.at(-1);
  const toAmounts = (row: ReportRow) => Object.fromEntries(columns.map((name, index) => [name, row[`c${index}`] ?? 0]));
  const totalsOf = (row: ReportRow) => ({
    totals: toAmounts(row),
    totalCents: row.totalCents,
    disputedCents: row.disputedCents,
    creditLimitCents: row.creditLimitCents ?? 0,
    overLimitCents: row.overLimitCents ?? 0,
    customerCount: row.customerCount,
  });
  return {
    columns,
    currencies: rows
      .filter((row) => row.part === 1)
      .map((total) => ({
        currency: total.currency,
        rows: page
          .filter((row) => row.currency === total.currency)
          .map((row) => ({
            customerId: row.customerId,
            code: row.code,
            name: row.name,
            group: row.groupKey,
            columns: toAmounts(row),
            totalCents: row.totalCents,
            disputedCents: row.disputedCents,
            creditLimitCents: row.creditLimitCents,
            overLimitCents: row.overLimitCents,
            isMiscellaneous: row.isMiscellaneous === 1,
          })),
        ...totalsOf(total),

        groups: rows
          .filter((row) => row.part === 2 && row.currency === total.currency)
          .map((row) => ({
            key: row.groupKey,
            ...totalsOf(row),
          })),
      })),
    nextCursor:
      last && found.length > page.length ? writeCursor([last.currency, last.groupKey, ...readPlace(last.place)]) : null,
  };
}

const customerRow = z
  .object({ customer_id: z.int(), currency: z.string(), total_cents: cents, disputed_cents: cents })
  .catchall(cents);

/** A row with every column of the balance, which its SQL names c0, c1, … */
function hasSums(columns: readonly string[]): (row: object) => boolean {
  return (row) => columns.every((_, index) => `c${index}` in row);
}

/** What one customer owes on `today` by column, in the firm's buckets and the ledger's currency. */
export function balanceOfCustomer(reader: Reader, customerId: number, today: Day): Record<string, number> {
  const buckets = readBuckets(reader);
  const columns = balanceColumns(buckets);
  const moment = { asOf: today, knownAt: null, basis: 'due', buckets } as const;
  const row = findRow(
    reader,
    customerRow.refine(hasSums(columns)),
    sql`
      select * from (${balancesByCustomer(reader, moment, customerId)}) where currency = ${ledgerCurrency}`,
  );
  return Object.fromEntries(columns.map((name, index) => [name, row?.[`c${index}`] ?? 0]));
}

/** The list of the balance, and what its columns are in SQL. @throws AppError `validation` / `sort` or `where` */
function listedBalance(query: BalanceQuery, columns: readonly string[]) {
  const list = balanceList(columns);
  refuseOthers(list, query);
  const amounts = columns.map((name, index): [string, SQL] => [name, sql.raw(`nullif(c${index}, 0)`)]);
  const facts = customerFactsBeside(sql`currency`, sql`total_cents`);
  const source = {
    columns: {
      name: sql`name`,
      code: sql`code`,
      ...Object.fromEntries(amounts),
      total: sql`total_cents`,
      disputed: sql`nullif(disputed_cents, 0)`,
      ...facts,
    },
    folded: { name: foldedName },
  };
  return { list, source, question: query, facts };
}

function afterCursor(cursor: string | undefined, order: readonly ListSort[]): SQL {
  if (cursor === undefined) return sql`1`;
  const [currency, group, ...place] = readCursor(cursor, order.length + 3);
  return sql`((is_foreign, currency, group_key = '', group_order, group_key)
      > (${currency} <> ${ledgerCurrency}, ${currency}, ${group} = '', fold_text(${group}), ${group})
    or (currency = ${currency} and group_key = ${group} and ${following(place, order, sql`customer_id`)}))`;
}
