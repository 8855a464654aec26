import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../db/migrations/list.ts';
import { type Migration, migrate } from '../../db/sqlite/migrate.ts';
import { failureOf, now } from './firm-file.ts';

const breakpoint = '\n--> statement-breakpoint\n';

const first: Migration = {
  name: '0000_first',
  sql: [
    'CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;',
    'CREATE TABLE invoices (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE) STRICT;',
  ].join(breakpoint),
};

/** drizzle-kit's way to change a column: a new table takes the rows and the name of the old one. */
const rebuild: Migration = {
  name: '0001_rebuild',
  sql: [
    'PRAGMA foreign_keys=OFF;',
    "CREATE TABLE __new_customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT DEFAULT 'FR' NOT NULL) STRICT;",
    'INSERT INTO __new_customers (id, name) SELECT id, name FROM customers;',
    'DROP TABLE customers;',
    'ALTER TABLE __new_customers RENAME TO customers;',
    'PRAGMA foreign_keys=ON;',
  ].join(breakpoint),
};

function databaseAt(list: readonly Migration[]): Database.Database {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = ON');
  migrate(connection, list, now);
  connection.exec("INSERT INTO customers VALUES (1, 'Mercier'); INSERT INTO invoices VALUES (10, 1), (11, 1)");
  return connection;
}

/** The parts of a database that a migration may change. */
function stateOf(connection: Database.Database) {
  return {
    version: connection.pragma('user_version', { simple: true }),
    foreignKeys: connection.pragma('foreign_keys', { simple: true }),
    recorded: connection.prepare('SELECT name FROM migrations').pluck().all(),
    schema: connection.prepare('SELECT name, sql FROM sqlite_master ORDER BY name').all(),
    customers: connection.prepare('SELECT * FROM customers').all(),
    invoices: connection.prepare('SELECT * FROM invoices').all(),
  };
}

describe('the migration runner', () => {
  test('keeps the children of a table that is rebuilt', () => {
    const connection = databaseAt([first]);
    migrate(connection, [first, rebuild], now);
    expect(stateOf(connection)).toMatchObject({
      version: 2,
      foreignKeys: 1,
      recorded: ['0000_first', '0001_rebuild'],
      customers: [{ id: 1, name: 'Mercier', country: 'FR' }],
      invoices: [{ id: 10 }, { id: 11 }],
    });
    expect(() => connection.exec('INSERT INTO invoices VALUES (12, 9)')).toThrow('FOREIGN KEY');
  });

  test('does nothing when there is nothing to do', () => {
    const connection = databaseAt([first]);
    const before = stateOf(connection);
    migrate(connection, [first], '2030-01-01T00:00:00.000Z');
    expect(stateOf(connection)).toEqual(before);
  });

  test('takes everything back when one fails, the ones before it included', () => {
    const connection = databaseAt([first]);
    const before = stateOf(connection);
    const failing = { name: '0002_failing', sql: `DELETE FROM invoices;${breakpoint}INSERT INTO nowhere VALUES (1);` };
    expect(() => migrate(connection, [first, rebuild, failing], now)).toThrow('nowhere');
    expect(stateOf(connection)).toEqual(before);
  });

  test('takes everything back when a row loses its parent', async () => {
    const connection = databaseAt([first]);
    const before = stateOf(connection);
    const orphaning = { name: '0001_orphaning', sql: 'DELETE FROM customers;' };
    expect(await failureOf(() => migrate(connection, [first, orphaning], now))).toBe('firm_damaged: orphans');
    expect(stateOf(connection)).toEqual(before);
  });

  const refused: [what: string, list: readonly Migration[], failure: string][] = [
    ['was edited since', [{ ...first, sql: `${first.sql} ` }, rebuild], 'firm_damaged: migrations'],
    ['has gone', [rebuild, { name: '0002_other', sql: 'SELECT 1' }], 'firm_damaged: migrations'],
    ['changed its name', [{ ...first, name: '0000_renamed' }, rebuild], 'firm_damaged: migrations'],
    ['comes from a later version', [first], 'firm_newer'],
  ];
  for (const [what, list, failure] of refused)
    test(`refuses a file when a migration it had ${what}`, async () => {
      const connection = databaseAt([first]);
      migrate(connection, [first, rebuild], now);
      const before = stateOf(connection);
      expect(await failureOf(() => migrate(connection, list, now))).toBe(failure);
      expect(stateOf(connection)).toEqual(before);
    });
});

describe('the schema', () => {
  test('is what the SQL files say', () => {
    const folder = join(import.meta.dirname, '../../db/migrations');
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .sort();
    expect(migrations.map((migration) => `${migration.name}.sql`)).toEqual(files);
    for (const [index, file] of files.entries())
      expect(migrations[index]?.sql).toBe(readFileSync(join(folder, file), 'utf8'));
  });

  test('has only STRICT tables, which refuse 12.50 in a column of cents', () => {
    const connection = new Database(':memory:');
    migrate(connection, migrations, now);
    const lax = connection
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    expect(lax).toEqual([]);
    expect(() =>
      connection.exec("INSERT INTO scenarios (name, position, minimum_cents) VALUES ('x', 1, 12.5)"),
    ).toThrow('INTEGER');
  });

  test('keeps the rows of a file made by its first version', () => {
    const connection = new Database(':memory:');
    migrate(connection, migrations.slice(0, 1), now);
    connection.exec(`
      INSERT INTO customers (id, code, name, search_text, recorded_at) VALUES (1, 'C1', 'Durand', 'durand c1', 'now');
      INSERT INTO contacts (customer_id, name) VALUES (1, 'Mme Roux');
      INSERT INTO documents (customer_id, kind, side, reference, issued_on, booked_on, amount_cents, open_cents, source_key, recorded_at)
        VALUES (1, 'invoice', 'debit', 'F1', '2026-01-10', '2026-01-10', 100, 100, 'k', 'now')`);
    migrate(connection, migrations, now);
    const rows = connection
      .prepare('SELECT code, reference, contacts.name FROM customers JOIN documents JOIN contacts')
      .all();
    expect(rows).toEqual([{ code: 'C1', reference: 'F1', name: 'Mme Roux' }]);
    expect(connection.pragma('foreign_key_check')).toEqual([]);
  });

  test('refuses to change or remove an event', () => {
    const connection = new Database(':memory:');
    migrate(connection, migrations, now);
    connection.exec(
      "INSERT INTO people (name, recorded_at) VALUES ('me', 'now'); INSERT INTO events (at, author_id, kind, version, data, previous_hash, hash) VALUES ('now', 1, 'firm.create', 1, '{}', '', 'hash')",
    );
    expect(() => connection.exec('UPDATE events SET author_id = 2')).toThrow('append-only');
    expect(() => connection.exec('DELETE FROM events')).toThrow('append-only');
  });
});
