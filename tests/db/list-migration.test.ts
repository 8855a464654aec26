import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../db/migrations/list.ts';
import { migrate } from '../../db/sqlite/migrate.ts';
import { now } from './firm-file.ts';

test('a firm file of before due dates came from lists keeps its documents and what refers to them', () => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = ON');
  const place = migrations.findIndex(({ name }) => name.endsWith('listed_due_dates'));
  migrate(connection, migrations.slice(0, place), now);
  connection.exec(`
    INSERT INTO customers (id, code, name, search_text, recorded_at) VALUES (1, 'C1', 'Dupont', 'dupont c1', '${now}');
    INSERT INTO documents (id, customer_id, kind, side, reference, issued_on, booked_on, due_on, due_origin, amount_cents, open_cents, source_key, recorded_at)
      VALUES (1, 1, 'invoice', 'debit', 'FA-1', '2025-01-15', '2025-01-15', '2025-02-14', 'firmTerms', 1000, 600, 'a', '${now}'),
        (2, 1, 'payment', 'credit', 'R1', '2025-02-15', '2025-02-15', null, 'none', 400, 0, 'b', '${now}');
    INSERT INTO allocations (debit_document_id, credit_document_id, amount_cents, effective_on, origin, recorded_at)
      VALUES (1, 2, 400, '2025-02-15', 'lettering', '${now}');`);
  const rows = () =>
    ['customers', 'documents', 'allocations'].map((table) => connection.prepare(`SELECT * FROM ${table}`).all());
  const before = rows();
  migrate(connection, migrations.slice(0, place + 1), now);
  expect(rows()).toEqual(before);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  connection.exec("UPDATE documents SET due_origin = 'list' WHERE id = 1");
  expect(() => connection.exec("UPDATE documents SET due_origin = 'rumour' WHERE id = 1")).toThrow('CHECK');
  expect(() => connection.exec('DELETE FROM documents WHERE id = 2')).toThrow('FOREIGN KEY');
});
