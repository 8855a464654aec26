import Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader, Tx } from '../types.ts';
import { underKeptStatements } from './kept-statements.ts';

/**
 * The connection of `reader` without drizzle, for statements that run once for every line of a ledger: drizzle would take as much time as
 * SQLite itself.
 */
export function connectionOf(reader: Reader): Database.Database {
  const session: unknown = Reflect.get(reader, 'session');
  const client: unknown = typeof session === 'object' && session !== null ? Reflect.get(session, 'client') : null;
  if (!(client instanceof Database)) throw new TypeError('no connection under this reader');
  return underKeptStatements(client);
}

/** The columns of `table`, for a select without drizzle: with their names of `$inferSelect`, booleans as 0 and 1. */
export function columnsOf(table: SQLiteTable): string {
  const from = getTableName(table);
  return Object.entries(getTableColumns(table))
    .map(([name, column]) => `"${from}"."${column.name}" as "${name}"`)
    .join(', ');
}

type Value = string | number | null;

/** Returns a function that inserts a row in `table` and returns its id; values are in the order of `names` (`$inferInsert`). */
export function prepareInsert(
  tx: Tx,
  table: SQLiteTable,
  names: readonly string[],
): (values: readonly Value[]) => number {
  const columns = getTableColumns(table);
  const listed = names.map((name) => `"${columns[name]?.name ?? name}"`).join(', ');
  const places = names.map(() => '?').join(', ');
  const insert = connectionOf(tx).prepare<[readonly Value[]]>(
    `insert into "${getTableName(table)}" (${listed}) values (${places})`,
  );
  return (values) => Number(insert.run(values).lastInsertRowid);
}

/** Returns a function that updates the row with an id; values are in the order of `names`. */
export function prepareUpdate(
  tx: Tx,
  table: SQLiteTable,
  names: readonly string[],
): (id: number, values: readonly Value[]) => void {
  const columns = getTableColumns(table);
  const set = names.map((name) => `"${columns[name]?.name ?? name}" = ?`).join(', ');
  const update = connectionOf(tx).prepare<[readonly Value[], number]>(
    `update "${getTableName(table)}" set ${set} where id = ?`,
  );
  return (id, values) => void update.run(values, id);
}
