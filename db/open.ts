import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import * as schema from './schema.ts';
import type { Db } from './types.ts';

/** An open firm file. `connection` serves pragmas, backups and raw reports; queries take `db`. */
export type OpenFile = {
  readonly path: string;
  readonly connection: Database.Database;
  readonly db: Db;
  close(): void;
};

/** Opens (and migrates) the firm file at `path`; `:memory:` for tests. */
export function openFirmFile(path: string, options: { now: string }): OpenFile {
  const connection = new Database(path);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  migrate(connection, migrations, options.now);
  return { path, connection, db: drizzle(connection, { schema }), close: () => connection.close() };
}
