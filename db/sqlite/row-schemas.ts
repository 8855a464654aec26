import { type Column, getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';

/**
 * The columns of a query's rows as SQLite gives them: nothing is converted, so a yes or no is 0 or 1 (`zeroOrOne`), and what a left
 * join or the sum of no row leaves empty is nullable. The TypeScript type of the rows follows from it.
 */
export type RowSchema<Row> = z.ZodType<Row, Row>;

/** What SQLite makes of a condition. */
export const zeroOrOne = z.literal([0, 1]);

/** Whatever a column holds. */
export const anyValue = z.union([z.string(), z.int(), z.instanceof(Uint8Array), z.null()]);

/** A query that gives ids. */
export const idRow = z.object({ id: z.int() });

/** A query that says whether something is so. */
export const foundRow = z.object({ found: zeroOrOne });

/** A row of a table as SQLite keeps it: drizzle's, but for a yes or no. */
type StoredRow<Table extends SQLiteTable> = {
  [Name in keyof Table['$inferSelect']]: StoredValue<Table['$inferSelect'][Name]>;
};
type StoredValue<Value> = true extends Value ? 0 | 1 | Extract<Value, null> : Value;

type StoredShape<Table extends SQLiteTable, Name extends keyof StoredRow<Table>> = {
  [Each in Name]: RowSchema<StoredRow<Table>[Each]>;
};

/** The schema of some columns of `table`, under the names they have in `$inferSelect`; of all where none is named. */
export function rowOf<
  Table extends SQLiteTable,
  Name extends string & keyof StoredRow<Table> = string & keyof StoredRow<Table>,
>(table: Table, ...names: Name[]): z.ZodObject<StoredShape<Table, Name>> {
  const columns: Readonly<Record<string, Column>> = getTableColumns(table);
  const wanted: readonly string[] = names.length === 0 ? Object.keys(columns) : names;
  const shape = Object.fromEntries(wanted.map((name) => [name, storedValue(name, columns[name])]));
  // TypeScript does not follow the names from the table to the object: a test reads a row of every table by it.
  return z.object(shape) as unknown as z.ZodObject<StoredShape<Table, Name>>;
}

function storedValue(name: string, column: Column | undefined): z.ZodType {
  if (!column) throw new TypeError(`no column ${name} in this table`);
  const value = storedAs(column);
  return column.notNull ? value : value.nullable();
}

function storedAs({ dataType, enumValues }: Column): z.ZodType {
  switch (dataType) {
    case 'number':
      return z.int();
    case 'boolean':
      return zeroOrOne;
    case 'string':
      return enumValues && enumValues.length > 0 ? z.enum(enumValues) : z.string();
    default:
      return z.instanceof(Uint8Array);
  }
}
