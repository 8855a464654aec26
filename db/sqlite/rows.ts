import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../types.ts';
import { connectionOf } from './connection.ts';
import type { RowSchema } from './row-schemas.ts';

/** Rows of one answer that are checked: enough to meet every column's forms, and the tests read hundreds of thousands. */
const mostChecked = 20;

let areChecked = false;

/**
 * Makes the first rows of each answer read from now on be checked against their schema, with no column more or less. The set-up of the tests calls it, so that
 * every query they run proves its schema. The application does not, because parsing a million rows would slow down a balance.
 */
export function checkRows(): void {
  areChecked = true;
}

/** All rows of `query`. */
export function readRows<Row>(reader: Reader, row: RowSchema<Row>, query: SQL): Row[] {
  const rows = reader.all<Row>(query);
  if (areChecked) check(row, rows, readRows);
  return rows;
}

/** The row of a query that always gives one, such as a sum. @throws Error when there is none */
export function readRow<Row>(reader: Reader, row: RowSchema<Row>, query: SQL): Row {
  const found = reader.get<Row | undefined>(query);
  if (found === undefined) throw told(new Error('the query gave no row'), readRow);
  if (areChecked) check(row, [found], readRow);
  return found;
}

/** The first row of `query`; undefined when there is none. */
export function findRow<Row>(reader: Reader, row: RowSchema<Row>, query: SQL): Row | undefined {
  const found = reader.get<Row | undefined>(query);
  if (areChecked && found !== undefined) check(row, [found], findRow);
  return found;
}

type Value = string | number | null;

/** `readRows` for a loop: the query is compiled once; the values are in the order of its question marks. */
export function prepareRows<Row>(reader: Reader, row: RowSchema<Row>, text: string): (...values: Value[]) => Row[] {
  const statement = connectionOf(reader).prepare<Value[], Row>(text);
  return function rowsOf(...values) {
    const rows = statement.all(...values);
    if (areChecked) check(row, rows, rowsOf);
    return rows;
  };
}

/** `findRow` for a loop, like `prepareRows`. */
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

/** `prepareRows` with rows as arrays, for a query whose columns have no names of their own, only an order. */
export function prepareLists<Row>(reader: Reader, row: RowSchema<Row>, text: string): (...values: Value[]) => Row[] {
  const statement = connectionOf(reader).prepare<Value[], Row>(text).raw();
  return function listsOf(...values) {
    const rows = statement.all(...values);
    if (areChecked) check(row, rows, listsOf);
    return rows;
  };
}

const strict = new WeakMap<z.ZodType, z.ZodType>();

/** The schema that also refuses unknown columns, unless it declares what any other column holds (`catchall`). */
function strictly(row: z.ZodType): z.ZodType {
  const known = strict.get(row) ?? (row instanceof z.ZodObject && !row.def.catchall ? row.strict() : row);
  strict.set(row, known);
  return known;
}

function check(row: z.ZodType, rows: readonly unknown[], asked: (...given: never[]) => unknown): void {
  const schema = strictly(row);
  for (const [index, found] of rows.slice(0, mostChecked).entries()) {
    const { error } = schema.safeParse(found);
    if (error)
      throw told(
        new Error(`row ${index + 1} of the query is not what its schema says\n${z.prettifyError(error)}`),
        asked,
      );
  }
}

/** Makes the stack of `error` begin where the query was called. */
function told(error: Error, asked: (...given: never[]) => unknown): Error {
  Error.captureStackTrace(error, asked);
  return error;
}
