import Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader, Tx } from '../types.ts';
import { underKeptStatements } from './kept-statements.ts';

/**
 * The connection under `reader`, for statements that run once for every line of a ledger: there drizzle takes as much time as
 * SQLite.
 */
export function connectionOf(reader: Reader): Database.Database {
  const session: unknown = Reflect.get(reader, 'session');
  const client: unknown = typeof session === 'object' && session !== null ? Reflect.get(session, 'client') : null;
  if (!(client instanceof Database)) throw new TypeError('no connection under this reader');
  return underKeptStatements(client);
}

/** Every column of `table` under the name it has in `$inferSelect`, for a select without drizzle; booleans come as 0 and 1. */
export function columnsOf(table: SQLiteTable): string {
  const from = getTableName(table);
  return Object.entries(getTableColumns(table))
    .map(([name, column]) => `"${from}"."${column.name}" as "${name}"`)
    .join(', ');
}

type Value = string | number | null;

/** Prepares the insert of rows of `table`, whose values come in the order of `names` (`$inferInsert`). Returns the id of each. */
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

/** Prepares the update of the row of an id: the values in the order of `names`. */
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
