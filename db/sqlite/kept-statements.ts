import type Database from 'better-sqlite3';

/**
 * Most statements kept: more than the screens use (an estimate, not measured). Each length of a list of ids makes another statement, so
 * that without a limit they would pile up.
 */
const mostKept = 500;

const connections = new WeakMap<object, Database.Database>();

/**
 * Wraps `connection` for drizzle, which prepares every query again at each call, so that a statement is compiled once and kept. Over small
 * ledgers, compiling took 28 of 350 seconds of the tests. Only drizzle may use it, because it sets the form of the rows at each call;
 * other code prepares its own statements on the connection itself.
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

/** The connection that `keepStatements` wrapped; any other connection as it is. */
export function underKeptStatements(connection: Database.Database): Database.Database {
  return connections.get(connection) ?? connection;
}
