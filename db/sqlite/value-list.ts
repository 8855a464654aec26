import { type SQL, sql } from 'drizzle-orm';

/** SQL list of values for `inArray`, bound as one: SQLite takes at most 32 766 values in a statement, and one customer may have more documents. */
export function valueList(values: readonly (number | string)[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(values)}))`;
}
