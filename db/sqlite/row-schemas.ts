import { type Column, getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';

/**
 * The schema of a query's rows as SQLite gives them, from which their TypeScript type follows. Nothing is converted: a condition is 0 or 1
 * (`zeroOrOne`), and a column that a left join or a sum of no rows leaves empty is nullable.
 */
export type RowSchema<Row> = z.ZodType<Row, Row>;

/** The value of a condition in SQLite. */
export const zeroOrOne = z.literal([0, 1]);

/** Any value that a column may hold. */
export const anyValue = z.union([z.string(), z.int(), z.instanceof(Uint8Array), z.null()]);

/** The row of a query that gives ids. */
export const idRow = z.object({ id: z.int() });

/** The row of a query that tells whether something exists. */
export const foundRow = z.object({ found: zeroOrOne });

/** A row of a table as SQLite gives it: drizzle's type, with 0 or 1 for booleans. */
type StoredRow<Table extends SQLiteTable> = {
  [Name in keyof Table['$inferSelect']]: StoredValue<Table['$inferSelect'][Name]>;
};
type StoredValue<Value> = true extends Value ? 0 | 1 | Extract<Value, null> : Value;

type StoredShape<Table extends SQLiteTable, Name extends keyof StoredRow<Table>> = {
  [Each in Name]: RowSchema<StoredRow<Table>[Each]>;
};

/** The schema of the named columns of `table` (names of `$inferSelect`), or of all columns when none is named. */
export function rowOf<
  Table extends SQLiteTable,
  Name extends string & keyof StoredRow<Table> = string & keyof StoredRow<Table>,
>(table: Table, ...names: Name[]): z.ZodObject<StoredShape<Table, Name>> {
  const columns: Readonly<Record<string, Column>> = getTableColumns(table);
  const wanted: readonly string[] = names.length === 0 ? Object.keys(columns) : names;
  const shape = Object.fromEntries(wanted.map((name) => [name, storedValue(name, columns[name])]));
  // TypeScript cannot infer the names through this loop; a test reads a row of every table with its schema.
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
