import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';

export type Migration = { readonly name: string; readonly sql: string };

/** 'AMIA' in ASCII: marks the file as ours in SQLite's header. */
export const applicationId = 0x414d4941;

const hashOf = (migration: Migration) => createHash('sha256').update(migration.sql).digest('hex');

/**
 * The migrations still to apply.
 * @throws AppError `firm_newer` for a file from a later version, `firm_damaged` when a recorded migration is missing or was edited
 */
export function pendingMigrations(connection: Database, list: readonly Migration[]): readonly Migration[] {
  const recorded = readRecorded(connection);
  const userVersion = z.int().parse(connection.pragma('user_version', { simple: true }));
  if (userVersion > list.length || recorded.length > list.length) throw new AppError('firm_newer');
  if (userVersion !== recorded.length) throw new AppError('firm_damaged', { reason: 'migrations' });
  for (const [index, row] of recorded.entries()) {
    const known = list[index];
    if (known === undefined || known.name !== row.name || hashOf(known) !== row.hash)
      throw new AppError('firm_damaged', { reason: 'migrations', details: { migration: row.name } });
  }
  return list.slice(recorded.length);
}

/**
 * Applies every pending migration in one immediate transaction. drizzle's own migrator is not used: foreign keys cannot
 * be switched off inside its transaction, so rebuilding a table empties its children (drizzle-orm issue 5782).
 */
export function migrate(connection: Database, list: readonly Migration[], now: string): void {
  const pending = pendingMigrations(connection, list);
  if (pending.length === 0) return;
  const first = list.length - pending.length;
  connection.pragma('foreign_keys = OFF');
  try {
    connection
      .transaction(() => {
        connection.exec(
          'CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT',
        );
        const record = connection.prepare('INSERT INTO migrations VALUES (?, ?, ?, ?)');
        for (const [index, migration] of pending.entries()) {
          for (const statement of statements(migration.sql)) connection.exec(statement);
          record.run(first + index + 1, migration.name, hashOf(migration), now);
        }
        const orphans = connection.pragma('foreign_key_check') as unknown[];
        if (orphans.length > 0) throw new AppError('firm_damaged', { reason: 'orphans' });
        connection.pragma(`application_id = ${applicationId}`);
        connection.pragma(`user_version = ${list.length}`);
      })
      .immediate();
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

/** The statements of a migration, without drizzle-kit's `PRAGMA foreign_keys`, which SQLite ignores inside a transaction. */
function statements(sql: string): string[] {
  return sql
    .split('--> statement-breakpoint')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '' && !/^PRAGMA foreign_keys/i.test(statement));
}

/** These rows are always parsed, since they are few and anybody may have written the file. */
const recordedRows = z.array(z.object({ name: z.string(), hash: z.string() }));

function readRecorded(connection: Database): readonly { name: string; hash: string }[] {
  const exists = connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'").get();
  if (exists === undefined) return [];
  const found = connection.prepare('SELECT name, hash FROM migrations ORDER BY number').all();
  const { success, data } = recordedRows.safeParse(found);
  if (!success) throw new AppError('firm_damaged', { reason: 'migrations' });
  return data;
}
