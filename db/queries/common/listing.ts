import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type List, summedColumns } from '../../../shared/domain/listing/columns.ts';
import { type ListQuestion, orderAsked } from '../../../shared/domain/listing/question.ts';
import type { RowSchema } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readCursor, writeCursor } from './cursor.ts';
import {
  conditionsOf,
  following,
  type ListedColumns,
  listOf,
  nameOf,
  orderBy,
  placeOf,
  readPlace,
  sortColumns,
} from './list-sql.ts';

/** Where a declared list is read from. */
export type ListSource<Key extends string> = ListedColumns<Key> & {
  /** Common table expressions that the rest reads. */
  readonly tables?: SQL;
  /** The table whose rows are listed, and the SQL of their whole number. */
  readonly base: SQL;
  readonly id: SQL;
  /** What is joined to it, at most one row each. */
  readonly joins?: SQL;
  /** Which rows are listed, before any filter of a column. */
  readonly where: SQL;
  /** SQL of what is read of a listed row. */
  readonly select: Readonly<Record<string, SQL>>;
};

type Asked<Key extends string> = {
  readonly list: List<Key>;
  readonly source: ListSource<Key>;
  readonly question: ListQuestion<Key>;
};

/** Which rows of a list are read at once; `limit` null: to the end. */
export type ListPage = { readonly cursor?: string | undefined; readonly limit: number | null };

/** A page of a declared list, as it is asked for; `limit` null: to the end. */
export type ListQuery<Key extends string> = ListQuestion<Key> & Partial<ListPage>;

/** What is read beside each row of a page: its place in the order, and the count, sums and number of currencies of all pages. */
const aside = {
  place: z.int(),
  place_values: z.string(),
  total_count: z.int(),
  total_sums: z.string(),
  total_currencies: z.int(),
};
type Aside = z.infer<z.ZodObject<typeof aside>>;
const wholeNumbers = z.array(z.int());

/**
 * A page of a list in the order asked for, the number of all its rows and the sums in cents of its columns of amounts, none where the rows
 * have several currencies. A column that neither sorts nor narrows is computed for the rows of the page only.
 */
export function readList<Row extends z.ZodObject, Key extends string>(
  reader: Reader,
  row: Row,
  { page, ...asked }: Asked<Key> & { readonly page: ListPage },
) {
  const { base, id, joins = sql``, select } = asked.source;
  const order = orderAsked(asked.list, asked.question);
  const amounts = summedColumns(asked.list);
  const currencies = asked.list.currency === undefined ? sql`1` : sql`(select count(distinct currency) from found)`;
  // Numbered once limited: numbering all rows sorts them all, and keeps no more than a page of them otherwise.
  const sorted = sql`order by ${orderBy(order, sql`row_id`)}`;
  const after =
    page.cursor === undefined ? sql`1` : following(readCursor(page.cursor, order.length + 1), order, sql`row_id`);
  const found = readRows(
    reader,
    // TypeScript cannot put the columns of a schema it does not know beside these.
    row.extend(aside) as unknown as RowSchema<z.output<Row> & Aside>,
    sql`
      ${listedIds(asked)},
      page as materialized (
        select *, row_number() over (${sorted}) as place
        from (select * from found where ${after} ${page.limit === null ? sql`` : sql`${sorted} limit ${page.limit + 1}`}))
      select ${listOf(Object.entries(select).map(([name, value]) => sql`${value} as ${sql.identifier(name)}`))}, place,
        ${placeOf(order, sql`page.row_id`)} as place_values,
        (select count(*) from found) as total_count,
        (select json_array(${listOf(amounts.map((_, index) => sql`coalesce(sum(${nameOf('amount', index)}), 0)`))}) from found) as total_sums,
        ${currencies} as total_currencies
      from page cross join ${base} on ${id} = page.row_id ${joins}
      order by place`,
  );
  const rows = page.limit === null ? found : found.slice(0, page.limit);
  const [first, last] = [found.at(0), rows.at(-1)];
  const sums = wholeNumbers.parse(JSON.parse(first?.total_sums ?? '[]'));
  const summed = (first?.total_currencies ?? 1) > 1 ? [] : amounts;
  return {
    rows: rows.map(withoutAside),
    nextCursor: last && found.length > rows.length ? writeCursor(readPlace(last.place_values)) : null,
    count: first?.total_count ?? 0,
    sums: Object.fromEntries(summed.map((column, index) => [column, sums[index] ?? 0])),
  };
}

/** SQL of the table `found`: the `row_id` of every row that meets the question, with what sorts it and what is added up. */
export function listedIds<Key extends string>(asked: Asked<Key>): SQL {
  const { list: declared, source } = asked;
  const { tables, base, id, joins = sql``, where, columns } = source;
  const amounts = summedColumns(declared).map((column, index) => sql`${columns[column]} as ${nameOf('amount', index)}`);
  const currency = declared.currency === undefined ? [] : [sql`${columns[declared.currency]} as currency`];
  return sql`with ${tables ? sql`${tables},` : sql``}
    found as materialized (
      select ${listOf([sql`${id} as row_id`, ...sortColumns(asked), ...amounts, ...currency])} from ${base} ${joins}
      where ${sql.join([where, ...conditionsOf(asked)], sql` and `)})`;
}

function withoutAside<Row>(found: Row & Aside): Omit<Row & Aside, keyof Aside> {
  const {
    place: _place,
    place_values: _values,
    total_count: _count,
    total_sums: _sums,
    total_currencies: _currencies,
    ...row
  } = found;
  return row;
}
