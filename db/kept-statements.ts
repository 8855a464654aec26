import type Database from 'better-sqlite3';

/** The statements of all screens are some three hundred; lists of ids of other lengths make others, which must not pile up. */
const mostKept = 500;

const connections = new WeakMap<object, Database.Database>();

/**
 * `connection` for drizzle, which prepares each query again each time: here a statement is compiled once and kept. Compiling takes
 * longer than running for most queries over the ledger of a small firm. Only for drizzle, since it says at each call how it wants its
 * rows; code that prepares on the connection itself has a statement of its own.
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
