import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../types.ts';
import { connectionOf } from './connection.ts';
import type { RowSchema } from './row-schemas.ts';

let areChecked = false;

/**
 * From now on each row read here is held against its schema, with no column more or less. Called by the set-up of the tests: every
 * query they run proves its schema. The application trusts it, since a balance over a million documents has no time to parse them.
 */
export function checkRows(): void {
  areChecked = true;
}

/** Every row of `query`. */
export function readRows<Row>(reader: Reader, row: RowSchema<Row>, query: SQL): Row[] {
  const rows = reader.all<Row>(query);
  if (areChecked) check(row, rows, readRows);
  return rows;
}

/** The row of a query that always gives one, such as a sum. @throws Error where there is none */
export function readRow<Row>(reader: Reader, row: RowSchema<Row>, query: SQL): Row {
  const found = reader.get<Row | undefined>(query);
  if (found === undefined) throw told(new Error('the query gave no row'), readRow);
  if (areChecked) check(row, [found], readRow);
  return found;
}

/** The first row of `query`, if any. */
export function findRow<Row>(reader: Reader, row: RowSchema<Row>, query: SQL): Row | undefined {
  const found = reader.get<Row | undefined>(query);
  if (areChecked && found !== undefined) check(row, [found], findRow);
  return found;
}

type Value = string | number | null;

/** `readRows` for a query asked again and again in a loop: compiled once, its values in the order of its question marks. */
export function prepareRows<Row>(reader: Reader, row: RowSchema<Row>, text: string): (...values: Value[]) => Row[] {
  const statement = connectionOf(reader).prepare<Value[], Row>(text);
  return function rowsOf(...values) {
    const rows = statement.all(...values);
    if (areChecked) check(row, rows, rowsOf);
    return rows;
  };
}

/** `findRow` for a query asked again and again in a loop. */
export function prepareFindRow<Row>(
  reader: Reader,
  row: RowSchema<Row>,
  text: string,
): (...values: Value[]) => Row | undefined {
  const statement = connectionOf(reader).prepare<Value[], Row>(text);
  return function rowOf(...values) {
    const found = statement.get(...values);
    if (areChecked && found !== undefined) check(row, [found], rowOf);
    return found;
  };
}

/** The rows of a query as lists, each value at the place of its column: for a query whose columns are known by their place alone. */
export function prepareLists<Row>(reader: Reader, row: RowSchema<Row>, text: string): (...values: Value[]) => Row[] {
  const statement = connectionOf(reader).prepare<Value[], Row>(text).raw();
  return function listsOf(...values) {
    const rows = statement.all(...values);
    if (areChecked) check(row, rows, listsOf);
    return rows;
  };
}

const strict = new WeakMap<z.ZodType, z.ZodType>();

/** A column that the schema does not know is as wrong as one that is missing, unless it says what any other one holds (`catchall`). */
function strictly(row: z.ZodType): z.ZodType {
  const known = strict.get(row) ?? (row instanceof z.ZodObject && !row.def.catchall ? row.strict() : row);
  strict.set(row, known);
  return known;
}

function check(row: z.ZodType, rows: readonly unknown[], asked: (...given: never[]) => unknown): void {
  const schema = strictly(row);
  for (const [index, found] of rows.entries()) {
    const { error } = schema.safeParse(found);
    if (error)
      throw told(
        new Error(`row ${index + 1} of the query is not what its schema says\n${z.prettifyError(error)}`),
        asked,
      );
  }
}

/** An error whose stack begins where the query was asked. */
function told(error: Error, asked: (...given: never[]) => unknown): Error {
  Error.captureStackTrace(error, asked);
  return error;
}
