import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../db/migrations/list.ts';
import { migrate } from '../../db/sqlite/migrate.ts';
import { now } from './firm-file.ts';

test('a firm file of before days of payment opens with its terms as they were, on any day', () => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = ON');
  const place = migrations.findIndex(({ name }) => name.endsWith('payment_day'));
  migrate(connection, migrations.slice(0, place), now);
  connection.exec(`
    INSERT INTO firm (id, name, terms_kind, terms_days, created_at, updated_at)
      VALUES (1, 'Mercier', 'daysThenEndOfMonth', 45, '${now}', '${now}');
    INSERT INTO customers (id, code, name, terms_kind, terms_days, search_text, recorded_at)
      VALUES (1, 'C1', 'Dupont', 'net', 60, 'dupont c1', '${now}'), (2, 'C2', 'Roy', null, null, 'roy c2', '${now}');
    INSERT INTO contacts (customer_id, name) VALUES (1, 'Mme Dupont');`);
  const read = (table: string) => connection.prepare(`SELECT * FROM ${table} ORDER BY id`).all();
  const before = ['firm', 'customers'].map((table) =>
    read(table).map((row) => ({ ...Object(row), terms_day_of_month: null })),
  );
  const contacts = read('contacts');
  migrate(connection, migrations, now);
  expect(['firm', 'customers'].map(read)).toMatchObject(before);
  expect(read('contacts')).toMatchObject(contacts);
  connection.exec("UPDATE customers SET terms_kind = 'daysThenEndOfMonth', terms_days = 30, terms_day_of_month = 10");
});
