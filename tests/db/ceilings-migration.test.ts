import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../db/migrations/list.ts';
import { migrate } from '../../db/sqlite/migrate.ts';
import { now } from './firm-file.ts';

test('a firm file of before sectors keeps its settings and customers, which get the general ceiling', () => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = ON');
  const place = migrations.findIndex(({ name }) => name.endsWith('payment_ceilings'));
  migrate(connection, migrations.slice(0, place), now);
  connection.exec(`
    INSERT INTO firm (id, name, siren, terms_kind, terms_days, late_rate_basis_points, buckets, is_demonstration, created_at, updated_at)
      VALUES (1, 'Mercier', '404833048', 'daysThenEndOfMonth', 45, 1250, '[15,45]', 1, '${now}', '${now}');
    INSERT INTO customers (id, code, name, terms_kind, terms_days, search_text, recorded_at)
      VALUES (1, 'C1', 'Dupont', 'net', 60, 'dupont c1', '${now}');`);
  const read = () => ['firm', 'customers'].map((table) => connection.prepare(`SELECT * FROM ${table}`).get());
  const [firm, customer] = read();
  migrate(connection, migrations.slice(0, place + 1), now);
  expect(read()).toEqual([
    { ...Object(firm), sector: 'general' },
    { ...Object(customer), sector: null, public_buyer: null },
  ]);
  connection.exec("UPDATE firm SET sector = 'transport', terms_kind = 'periodic'");
  expect(() => connection.exec("UPDATE firm SET sector = 'magic'")).toThrow('CHECK');
  expect(() => connection.exec('UPDATE firm SET terms_days = 181')).toThrow('CHECK');
});
