import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type * as schema from './schema.ts';

/** A connection, from which anything may read. Writers ask for a `Tx`, so that a write outside a transaction does not compile. */
export type Db = BetterSQLite3Database<typeof schema>;

/** An open transaction. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** A connection or an open transaction: readers take either. */
export type Reader = Db | Tx;
