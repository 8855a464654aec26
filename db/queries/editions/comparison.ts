import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type ComparedRow, type EditionComparison, editionColumns } from '../../../shared/contract/editions.ts';
import { cents } from '../../../shared/contract/values.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { AppError } from '../../../shared/errors.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readCursor, writeCursor } from '../common/cursor.ts';
import { getEdition } from './editions.ts';

export type ComparisonQuery = {
  /** Ids of the two editions. */
  readonly before: number;
  readonly after: number;
  /** `name`, or `total` or a common column: rows are then sorted by how much it changed. */
  readonly sort: string;
  readonly descending: boolean;
  readonly cursor?: string | undefined;
  /** Most rows in a page; null for no limit. */
  readonly limit: number | null;
};

const comparedRow = z.object({
  customerId: z.int(),
  code: z.string(),
  name: z.string(),
  currency: z.string(),
  key: z.union([z.string(), z.int()]),
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
 * @throws AppError `not_found` / `edition`, `validation` / `sort` or `cursor`
 */
export function compareEditions(
  reader: Reader,
  query: ComparisonQuery,
): EditionComparison & { rows: ComparedRow[]; nextCursor: string | null } {
  const before = getEdition(reader, query.before);
  const after = getEdition(reader, query.after);
  const differing = settings.filter((name) => String(before.parameters[name]) !== String(after.parameters[name]));
  const columns = differing.includes('buckets') ? [] : after.parameters.columns;
  const direction = sql.raw(query.descending ? 'desc' : 'asc');
  const found = readRows(
    reader,
    comparedRow,
    sql`
      select * from (select *, ${sortKey(query.sort, columns)} as key from (${rowsOfEither(query)}))
      where ${afterCursor(query)}
      order by isForeign, currency, key ${direction}, customerId
      limit ${query.limit === null ? -1 : query.limit + 1}`,
  );
  const page = query.limit === null ? found : found.slice(0, query.limit);
  const last = page.at(-1);
  return {
    before,
    after,
    differing: [...differing],
    columns,
    currencies: readCurrencies(reader, query).map(({ currency, ...counts }) => ({
      currency,
      ...counts,
      before: totalsOf(before, currency),
      after: totalsOf(after, currency),
    })),
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
        ? writeCursor([last.isForeign, last.currency, last.key, last.customerId])
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

function sortKey(sort: string, columns: readonly string[]): SQL {
  if (sort === 'name') return sql`substr(fold_text(name), 1, 80)`;
  if (sort === 'total') return sql`afterCents - beforeCents`;
  if (!columns.includes(sort)) throw new AppError('validation', { reason: 'sort', details: { sort } });
  const cents = (json: SQL) => sql`coalesce(${json} ->> ${`$.columns.${sort}`}, 0)`;
  return sql`${cents(sql`afterColumns`)} - ${cents(sql`beforeColumns`)}`;
}

function afterCursor({ cursor, descending }: ComparisonQuery): SQL {
  if (cursor === undefined) return sql`1`;
  const [foreign, currency, key, id] = readCursor(cursor, 4);
  const beyond = sql.raw(descending ? '<' : '>');
  return sql`((isForeign, currency) > (${foreign}, ${currency})
    or (currency = ${currency} and (key ${beyond} ${key} or (key = ${key} and customerId > ${id}))))`;
}

const currencyRow = z.object({
  currency: z.string(),
  customerCount: z.int(),
  enteredCount: z.int(),
  leftCount: z.int(),
});

function readCurrencies(reader: Reader, query: ComparisonQuery) {
  return readRows(
    reader,
    currencyRow,
    sql`
      select currency, count(*) as customerCount, sum(beforeColumns is null) as enteredCount, sum(afterColumns is null) as leftCount
      from (${rowsOfEither(query)}) group by currency order by isForeign, currency`,
  );
}

function totalsOf({ parameters }: EditionComparison['before'], currency: string) {
  const block = parameters.currencies.find((known) => known.currency === currency);
  return { columns: block?.totals ?? {}, totalCents: block?.totalCents ?? 0 };
}

function toSide(stored: string | null, totalCents: number, remark: string | null): ComparedRow['after'] {
  return stored === null ? null : { columns: editionColumns.parse(JSON.parse(stored)).columns, totalCents, remark };
}
