import type Database from 'better-sqlite3';

/** Estimated, not measured: more than the screens ask. Lists of ids of other lengths make other statements, which must not pile up. */
const mostKept = 500;

const connections = new WeakMap<object, Database.Database>();

/**
 * `connection` for drizzle, which prepares each query again each time; here a statement is compiled once and kept. In a profile of the
 * tests over small ledgers, compiling took 28 seconds of 350. Only for drizzle, since it says at each call how it wants its rows; code
 * that prepares on the connection itself has a statement of its own.
 */
export function keepStatements(connection: Database.Database): Database.Database {
  const kept = new Map<string, Database.Statement>();
  function prepare(source: string): Database.Statement {
    const found = kept.get(source);
    if (found && !found.busy) return found.reader ? found.raw(false) : found;
    const made: Database.Statement = connection.prepare(source);
    if (kept.size >= mostKept) kept.clear();
    kept.set(source, made);
    return made;
  }
  const keeper: Database.Database = Object.create(connection, { prepare: { value: prepare } });
  connections.set(keeper, connection);
  return keeper;
}

/** The connection itself of one that keeps statements; any other as it is. */
export function underKeptStatements(connection: Database.Database): Database.Database {
  return connections.get(connection) ?? connection;
}
