import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cents } from '../../../shared/contract/common/values.ts';
import { type ComparedRow, type EditionComparison, editionColumns } from '../../../shared/contract/editions.ts';
import { commonColumns } from '../../../shared/domain/balance/comparison-lines.ts';
import type { ListSort } from '../../../shared/domain/listing/columns.ts';
import { type ListQuestion, orderAsked } from '../../../shared/domain/listing/question.ts';
import { comparisonList } from '../../../shared/domain/lists/edition-row-list.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readCursor, writeCursor } from '../common/cursor.ts';
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
import { keptAmount } from './edition-rows.ts';
import { getEdition } from './editions.ts';

export type ComparisonQuery = ListQuestion & {
  /** Ids of the two editions. */
  readonly before: number;
  readonly after: number;
  /** Those that an export writes. */
  readonly columns?: readonly string[] | undefined;
  readonly cursor?: string | undefined;
  /** Most rows in a page; null for no limit. */
  readonly limit: number | null;
};

const comparedRow = z.object({
  customerId: z.int(),
  code: z.string(),
  name: z.string(),
  currency: z.string(),
  /** JSON of what sorts the row, its customer last. */
  place: z.string(),
  isForeign: zeroOrOne,
  beforeColumns: z.string().nullable(),
  beforeCents: cents,
  beforeRemark: z.string().nullable(),
  afterColumns: z.string().nullable(),
  afterCents: cents,
  afterRemark: z.string().nullable(),
});
const settings = ['buckets', 'basis', 'credits', 'disputed', 'doubtful'] as const;

/**
 * Compares two editions customer by customer, currency after currency (the ledger's first), with the row of each edition. When their
 * buckets differ, only totals are compared, not columns.
 * @throws AppError `not_found` / `edition`, `validation` / `sort`, `where` or `cursor`
 */
export function compareEditions(
  reader: Reader,
  query: ComparisonQuery,
): EditionComparison & { rows: ComparedRow[]; nextCursor: string | null } {
  const before = getEdition(reader, query.before);
  const after = getEdition(reader, query.after);
  const differing = settings.filter((name) => String(before.parameters[name]) !== String(after.parameters[name]));
  const columns = commonColumns(before.parameters, after.parameters);
  const asked = listedComparison(query, columns);
  const order = orderAsked(asked.list, query);
  const listed = sql`
    (select *, ${listOf(sortColumns(asked))} from (${rowsOfEither(query)}) where ${sql.join([sql`1`, ...conditionsOf(asked)], sql` and `)})`;
  const found = readRows(
    reader,
    comparedRow,
    sql`
      select customerId, code, name, currency, isForeign, beforeColumns, beforeCents, beforeRemark, afterColumns, afterCents, afterRemark,
        ${placeOf(order, sql`customerId`)} as place
      from ${listed} where ${afterCursor(query.cursor, order)}
      order by isForeign, currency, ${orderBy(order, sql`customerId`)}
      limit ${query.limit === null ? -1 : query.limit + 1}`,
  );
  const page = query.limit === null ? found : found.slice(0, query.limit);
  const last = page.at(-1);
  return {
    before,
    after,
    differing: [...differing],
    columns: [...columns],
    currencies: readCurrencies(reader, listed, columns),
    rows: page.map(({ customerId, code, name, currency, ...row }) => ({
      customerId,
      code,
      name,
      currency,
      before: toSide(row.beforeColumns, row.beforeCents, row.beforeRemark),
      after: toSide(row.afterColumns, row.afterCents, row.afterRemark),
    })),
    nextCursor:
      last && found.length > page.length
        ? writeCursor([last.isForeign, last.currency, ...readPlace(last.place)])
        : null,
  };
}

/** SQL of the rows of either edition, joined by customer and currency; the name is that of the later edition. */
function rowsOfEither({ before, after }: ComparisonQuery): SQL {
  const of = (editionId: number) => sql`(select * from edition_rows where edition_id = ${editionId})`;
  return sql`
    select coalesce(own.customer_id, former.customer_id) as customerId,
      coalesce(own.currency, former.currency) as currency,
      coalesce(own.currency, former.currency) <> ${ledgerCurrency} as isForeign,
      coalesce(own.columns, former.columns) ->> 'code' as code, coalesce(own.columns, former.columns) ->> 'name' as name,
      former.columns as beforeColumns, coalesce(former.total_cents, 0) as beforeCents, former.remark as beforeRemark,
      own.columns as afterColumns, coalesce(own.total_cents, 0) as afterCents, own.remark as afterRemark
    from ${of(after)} as own full join ${of(before)} as former
      on former.customer_id = own.customer_id and former.currency = own.currency`;
}

/** The list of a comparison, and what its columns are in SQL. @throws AppError `validation` / `sort` or `where` */
function listedComparison(query: ComparisonQuery, columns: readonly string[]) {
  const list = comparisonList(columns);
  refuseOthers(list, query);
  const change = (column: string) =>
    sql`nullif(coalesce(${keptAmount(sql`afterColumns`, column)}, 0) - coalesce(${keptAmount(sql`beforeColumns`, column)}, 0), 0)`;
  const source = {
    columns: {
      name: sql`name`,
      code: sql`code`,
      ...Object.fromEntries(columns.map((column) => [column, change(column)])),
      total: sql`(afterCents - beforeCents)`,
      remark: sql`nullif(trim(coalesce(beforeRemark, '') || ' ' || coalesce(afterRemark, '')), '')`,
    },
  };
  return { list, source, question: query };
}

function afterCursor(cursor: string | undefined, order: readonly ListSort[]): SQL {
  if (cursor === undefined) return sql`1`;
  const [foreign, currency, ...place] = readCursor(cursor, order.length + 3);
  return sql`((isForeign, currency) > (${foreign}, ${currency})
    or (currency = ${currency} and ${following(place, order, sql`customerId`)}))`;
}

/** `sums`: JSON of the sums in cents of each column in the earlier edition, then in the later one. */
const currencyRow = z.object({
  currency: z.string(),
  customerCount: z.int(),
  enteredCount: z.int(),
  leftCount: z.int(),
  beforeCents: cents,
  afterCents: cents,
  sums: z.string(),
});
const sumsOfColumns = z.array(cents);

/** What the customers listed amount to in each edition, currency after currency. */
function readCurrencies(reader: Reader, listed: SQL, columns: readonly string[]): EditionComparison['currencies'] {
  const sums = [sql`beforeColumns`, sql`afterColumns`].flatMap((side) =>
    columns.map((column) => sql`coalesce(sum(${keptAmount(side, column)}), 0)`),
  );
  const rows = readRows(
    reader,
    currencyRow,
    sql`
      select currency, count(*) as customerCount, sum(beforeColumns is null) as enteredCount, sum(afterColumns is null) as leftCount,
        sum(beforeCents) as beforeCents, sum(afterCents) as afterCents, json_array(${listOf(sums)}) as sums
      from ${listed} group by currency order by isForeign, currency`,
  );
  return rows.map(({ beforeCents, afterCents, sums: written, ...counts }) => {
    const all = sumsOfColumns.parse(JSON.parse(written));
    const from = (place: number) =>
      Object.fromEntries(columns.map((column, index) => [column, all[place + index] ?? 0]));
    return {
      ...counts,
      before: { columns: from(0), totalCents: beforeCents },
      after: { columns: from(columns.length), totalCents: afterCents },
    };
  });
}

function toSide(stored: string | null, totalCents: number, remark: string | null): ComparedRow['after'] {
  return stored === null ? null : { columns: editionColumns.parse(JSON.parse(stored)).columns, totalCents, remark };
}
