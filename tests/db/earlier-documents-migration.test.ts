import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../../db/migrations/list.ts';
import { migrate } from '../../db/sqlite/migrate.ts';
import { now } from './firm-file.ts';

test('a firm file of before corrections were kept knows what was typed until a file took its place, and nothing else moves', () => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = ON');
  const place = migrations.findIndex(({ name }) => name.endsWith('earlier_documents'));
  migrate(connection, migrations.slice(0, place), now);
  const typed = {
    ...{ sourceKey: 'manual|1', kind: 'invoice', reference: 'FA 1', label: 'Travaux', issuedOn: '2025-01-10' },
    ...{ bookedOn: '2025-01-10', dueOn: '2025-02-09', dueOrigin: 'firmTerms' },
  };
  const importedAt = '2026-11-22T10:00:00.000Z';
  connection.exec(`
    INSERT INTO import_batches (id, file_name, sha256, state, format, encoding, row_count, problem_count, recorded_at)
      VALUES (7, 'FEC.txt', 'a', 'applied', 'fec', 'utf-8', 3, 0, '${importedAt}');
    INSERT INTO customers (id, code, name, search_text, recorded_at) VALUES (1, 'C1', 'Dupont', 'dupont c1', '${now}');
    INSERT INTO documents (id, customer_id, kind, side, reference, issued_on, booked_on, due_on, due_origin, amount_cents, open_cents, batch_id, source_key, recorded_at, typed_values)
      VALUES (1, 1, 'invoice', 'debit', 'FA1', '2025-01-11', '2025-01-12', '2025-03-01', 'file', 1000, 600, 7, 'a', '${now}', '${JSON.stringify(typed)}'),
        (2, 1, 'invoice', 'debit', 'FA2', '2025-01-11', '2025-01-12', null, 'none', 500, 500, 7, 'b', '${importedAt}', null),
        (3, 1, 'payment', 'credit', 'R1', '2025-02-15', '2025-02-15', null, 'none', 400, 0, 7, 'c', '${importedAt}', null);
    INSERT INTO allocations (debit_document_id, credit_document_id, amount_cents, effective_on, origin, recorded_at)
      VALUES (1, 3, 400, '2025-02-15', 'manual', '${importedAt}');`);
  const rows = () =>
    ['customers', 'documents', 'allocations', 'import_batches'].map((table) =>
      connection.prepare(`SELECT * FROM ${table}`).all(),
    );
  const before = rows();
  migrate(connection, migrations.slice(0, place + 1), now);
  expect(rows()).toEqual(before);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  expect(connection.prepare('SELECT * FROM earlier_documents').all()).toEqual([
    {
      ...{ id: 1, document_id: 1, recorded_until: importedAt, kind: 'invoice', reference: 'FA 1', label: 'Travaux' },
      ...{ issued_on: '2025-01-10', booked_on: '2025-01-10', due_on: '2025-02-09', due_origin: 'firmTerms' },
      ...{ is_doubtful: 0, is_typed: 1, voided_at: null, corrected_batch_id: 7 },
    },
  ]);
});

test('what was kept of a document before amounts could be corrected has the amount it never changed', () => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = ON');
  const place = migrations.findIndex(({ name }) => name.endsWith('correction_amounts'));
  migrate(connection, migrations.slice(0, place), now);
  connection.exec(`
    INSERT INTO customers (id, code, name, search_text, recorded_at) VALUES (1, 'C1', 'Dupont', 'dupont c1', '${now}');
    INSERT INTO documents (id, customer_id, kind, side, reference, issued_on, booked_on, amount_cents, open_cents, source_key, recorded_at)
      VALUES (1, 1, 'invoice', 'debit', 'FA1', '2025-01-11', '2025-01-12', 1000, 600, 'a', '${now}');
    INSERT INTO earlier_documents (document_id, recorded_until, kind, reference, label, issued_on, booked_on, due_origin, is_doubtful, is_typed)
      VALUES (1, '${now}', 'invoice', 'FA 1', '', '2025-01-10', '2025-01-10', 'none', 0, 1);`);
  migrate(connection, migrations.slice(0, place + 1), now);
  expect(connection.prepare('SELECT amount_cents FROM earlier_documents').all()).toEqual([{ amount_cents: 1000 }]);
});
