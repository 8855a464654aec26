import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../db/migrations/list.ts';
import { migrate } from '../../db/sqlite/migrate.ts';
import { now } from './firm-file.ts';

const [first, second] = ['2025-06-01T10:00:00.000Z', '2025-06-02T10:00:00.000Z'];

test('a firm file of before customers knew who made them still tells those of imports from those made by hand', () => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = ON');
  const place = migrations.findIndex(({ name }) => name.endsWith('made_by_imports'));
  migrate(connection, migrations.slice(0, place), now);
  connection.exec(`
    INSERT INTO import_batches (id, state, file_name, format, encoding, sha256, row_count, problem_count, recorded_at, mode)
      VALUES (1, 'applied', 'FEC.txt', 'fec', 'utf-8', 'a', 0, 0, '${first}', null), (2, 'applied', 'FEC2.txt', 'fec', 'utf-8', 'b', 0, 0, '${second}', null),
        (3, 'applied', 'clients.csv', 'csv', 'utf-8', 'c', 0, 0, '${now}', 'customers');
    INSERT INTO customers (id, code, name, imported_name, search_text, recorded_at)
      VALUES (1, 'C1', 'Dupont', 'Dupont', 'dupont c1', '${first}'), (2, 'C2', 'Martin', null, 'martin c2', '${first}'),
        (3, 'C3', 'Petit', 'Petit', 'petit c3', '${now}'), (4, 'C4', 'Morel', 'Morel', 'morel c4', '2025-05-01T10:00:00.000Z');
    INSERT INTO documents (id, customer_id, kind, side, reference, issued_on, booked_on, due_origin, amount_cents, open_cents, source_key, batch_id, recorded_at)
      VALUES (1, 1, 'invoice', 'debit', 'FA1', '2025-01-15', '2025-01-15', 'none', 1000, 600, 'a', 1, '${first}'),
        (2, 1, 'invoice', 'debit', 'FA2', '2025-01-15', '2025-01-15', 'none', 1000, 600, 'b', 1, '${second}'),
        (3, 1, 'invoice', 'debit', 'FA3', '2025-01-15', '2025-01-15', 'none', 1000, 600, 'c', null, '${second}');`);
  migrate(connection, migrations.slice(0, place + 1), now);
  const column = (sql: string) => connection.prepare(sql).pluck().all();
  expect(column('SELECT code FROM customers WHERE is_from_import = 1')).toEqual(['C1']);
  expect(column('SELECT made_by_batch_id FROM documents ORDER BY id')).toEqual([null, 2, null]);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
});
