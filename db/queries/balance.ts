import { type SQL, sql } from 'drizzle-orm';
import type { BalanceParameters, BalanceReport } from '../../shared/contract/balance.ts';
import { balanceColumns, daysCovered, lateColumns } from '../../shared/domain/ageing.ts';
import type { Day } from '../../shared/domain/days.ts';
import { ledgerCurrency } from '../../shared/domain/money.ts';
import { AppError } from '../../shared/errors.ts';
import type { Reader } from '../types.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { type LedgerMoment, openDocumentsAt } from './open-documents.ts';
import { matchesCustomer } from './search-text.ts';

/** How a balance is cut into columns. */
export type BalanceCut = LedgerMoment & {
  readonly basis: BalanceParameters['basis'];
  readonly buckets: readonly number[];
};

export type BalanceQuery = BalanceCut & {
  readonly search?: string | undefined;
  /** `name`, `code`, `total` or a column. */
  readonly sort: string;
  readonly descending: boolean;
  readonly currency?: string | undefined;
  readonly cursor?: string | undefined;
  /** Rows over all currencies; null for all of them. */
  readonly limit: number | null;
};

type BalancePage = Pick<BalanceReport, 'columns' | 'currencies'> & { readonly nextCursor: string | null };

/** A row of one customer (`part` 0) or the totals of a currency over every row shown or not (`part` 1); cents by column in order. */
type ReportRow = {
  part: number;
  currency: string;
  customerId: number;
  code: string;
  name: string;
  key: string | number;
  totalCents: number;
  customerCount: number;
} & Record<`c${number}`, number>;

/**
 * Open amounts by customer, currency and column. Rows come currency after currency (the ledger's first), `limit` at a time;
 * the totals of every currency cover all customers `search` matches.
 * @throws AppError `validation` / `sort` or `cursor`.
 */
export function readBalance(reader: Reader, query: BalanceQuery): BalancePage {
  const columns = balanceColumns(query.buckets);
  const direction = sql.raw(query.descending ? 'desc' : 'asc');
  const sums = sql.raw(columns.map((_, index) => `c${index}`).join(', '));
  const totals = sql.raw(columns.map((_, index) => `sum(c${index})`).join(', '));
  const rows = reader.all<ReportRow>(sql`
    with balances as (${balancesByCustomer(reader, query)}),
    shown as materialized (
      select balances.*, code, name, ${sortKey(query.sort, columns)} as key, currency <> ${ledgerCurrency} as is_foreign
      from balances join customers on customers.id = balances.customer_id
      where ${matchesCustomer(query.search)} and ${query.currency === undefined ? sql`1` : sql`currency = ${query.currency}`})
    select * from (
      select 0 as part, currency, customer_id as customerId, code, name, key, total_cents as totalCents, 0 as customerCount, ${sums}
      from shown where ${afterCursor(query)}
      order by is_foreign, currency, key ${direction}, customer_id
      limit ${query.limit === null ? -1 : query.limit + 1})
    union all
    select * from (
      select 1, currency, 0, '', '', '', sum(total_cents), count(*), ${totals}
      from shown group by currency order by is_foreign, currency)`);
  const found = rows.filter((row) => row.part === 0);
  const page = query.limit === null ? found : found.slice(0, query.limit);
  const last = page.at(-1);
  const toAmounts = (row: ReportRow) => Object.fromEntries(columns.map((name, index) => [name, row[`c${index}`] ?? 0]));
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
            columns: toAmounts(row),
            totalCents: row.totalCents,
          })),
        totals: toAmounts(total),
        totalCents: total.totalCents,
        customerCount: total.customerCount,
      })),
    nextCursor: last && found.length > page.length ? writeCursor([last.currency, last.key, last.customerId]) : null,
  };
}

/** What one customer owes on `today` by column (30, 60 and 90 days), in the ledger's currency. */
export function balanceOfCustomer(reader: Reader, customerId: number, today: Day): Record<string, number> {
  const buckets = [30, 60, 90];
  const moment = { asOf: today, knownAt: null, basis: 'due', buckets } as const;
  const row = reader.get<Record<`c${number}`, number> | undefined>(sql`
    select * from (${balancesByCustomer(reader, moment, customerId)}) where currency = ${ledgerCurrency}`);
  return Object.fromEntries(balanceColumns(buckets).map((name, index) => [name, row?.[`c${index}`] ?? 0]));
}

/**
 * SQL of (customer_id, currency, total_cents, c0, c1, …), signed cents, columns in the order of `balanceColumns`. The total
 * is summed apart from the columns, so that their difference proves something.
 */
export function balancesByCustomer(reader: Reader, query: BalanceCut, customerId?: number): SQL {
  const columns = columnConditions(query).map(
    (condition, index) => sql`sum(case when ${condition} then signed_cents else 0 end) as ${sql.raw(`c${index}`)}`,
  );
  return sql`
    select customer_id, currency, sum(signed_cents) as total_cents, ${sql.join(columns, sql`, `)}
    from (
      select customer_id, currency, side, kind, ${sql.raw(query.basis === 'due' ? 'due_on' : 'issued_on')} as counted_from,
        case side when 'debit' then open_cents else -open_cents end as signed_cents
      from (${openDocumentsAt(reader, query, customerId)}))
    group by customer_id, currency`;
}

/** One condition per column; a document meets exactly one. */
function columnConditions({ asOf, buckets }: BalanceCut): SQL[] {
  const late = lateColumns(buckets).map((column) => {
    const { first, last } = daysCovered(column, asOf);
    return first === null
      ? sql`side = 'debit' and counted_from <= ${last}`
      : sql`side = 'debit' and counted_from between ${first} and ${last}`;
  });
  return [
    sql`side = 'debit' and counted_from >= ${asOf}`,
    ...late,
    sql`side = 'debit' and counted_from is null`,
    sql`side = 'credit' and kind = 'creditNote'`,
    sql`side = 'credit' and kind not in ('creditNote', 'deposit')`,
    sql`side = 'credit' and kind = 'deposit'`,
  ];
}

function sortKey(sort: string, columns: readonly string[]): SQL {
  if (sort === 'name') return sql`substr(search_text, 1, 80)`;
  if (sort === 'code') return sql`substr(code, 1, 80)`;
  if (sort === 'total') return sql`total_cents`;
  const index = columns.indexOf(sort);
  if (index < 0) throw new AppError('validation', { reason: 'sort', details: { sort } });
  return sql.raw(`c${index}`);
}

function afterCursor(query: BalanceQuery): SQL {
  if (query.cursor === undefined) return sql`1`;
  const [currency, key, id] = readCursor(query.cursor, 3);
  const beyond = sql.raw(query.descending ? '<' : '>');
  return sql`((is_foreign, currency) > (${currency} <> ${ledgerCurrency}, ${currency})
    or (currency = ${currency} and (key ${beyond} ${key} or (key = ${key} and customer_id > ${id}))))`;
}
