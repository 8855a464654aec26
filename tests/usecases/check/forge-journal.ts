import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { eventHash } from '../../../db/journal/journal.ts';
import * as schema from '../../../db/schema.ts';

/** Removes the triggers of the journal, changes it, and chains all its events again, so that the chain is whole. */
export function forgeJournal(connection: Database.Database, attack: string): void {
  const triggers = connection
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'",
    )
    .all();
  for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
  connection.exec(attack);
  let previousHash = '';
  for (const row of drizzle(connection, { schema }).select().from(schema.events).orderBy(schema.events.id).all()) {
    const hash = eventHash({ ...row, previousHash });
    connection.prepare('UPDATE events SET previous_hash = ?, hash = ? WHERE id = ?').run(previousHash, hash, row.id);
    previousHash = hash;
  }
  for (const { sql } of triggers) connection.exec(sql);
}
