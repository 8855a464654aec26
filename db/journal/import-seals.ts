import { createHash } from 'node:crypto';
import { z } from 'zod';
import { prepareLists } from '../sqlite/rows.ts';
import type { Reader } from '../types.ts';

type Sealed = {
  readonly table: string;
  readonly batch: string;
  readonly columns: string;
  /** Columns of an index after the batch, the id last, each with a value below all others: pages are then found by the index. */
  readonly order: readonly (readonly [column: string, before: string | number])[];
};

/**
 * The tables from which documents are derived: an import, its statements, and its due dates without amounts; and its report: what it
 * changed, what it refused and what it said of the file.
 */
const sealed: readonly Sealed[] = [
  {
    table: 'import_batches',
    batch: 'id',
    columns: `kind, file_name, sha256, format, encoding, siren, period_from, period_to, reference_field, journal_reference_fields,
      journals, row_count, issue_count, summary, mode, as_of_on, recorded_at`,
    order: [['id', 0]],
  },
  {
    table: 'ledger_lines',
    batch: 'batch_id',
    columns: `line_number, customer_code, customer_name, account, journal, journal_kind, entry, booked_on, document_on, reference,
      label, signed_cents, lettering, lettered_on, due_on, counterpart, foreign_cents, foreign_currency`,
    order: [
      ['customer_code', ''],
      ['booked_on', ''],
      ['signed_cents', Number.MIN_SAFE_INTEGER],
      ['id', 0],
    ],
  },
  {
    table: 'list_lines',
    batch: 'batch_id',
    columns: `line_number, customer_code, customer_name, item, matched_item, act, is_aged, kind, booked_on, document_on, reference, label,
      signed_cents, currency, due_on, foreign_cents, foreign_currency, is_disputed`,
    order: [
      ['customer_code', ''],
      ['booked_on', ''],
      ['signed_cents', Number.MIN_SAFE_INTEGER],
      ['id', 0],
    ],
  },
  {
    table: 'refused_lines',
    batch: 'batch_id',
    columns: `line_number, customer_code, customer_name, account, journal, journal_kind, booked_on, document_on, reference, signed_cents,
      currency, times`,
    order: [['id', 0]],
  },
  {
    table: 'listed_due_dates',
    batch: 'batch_id',
    columns: 'line_number, customer_code, reference, due_on',
    order: [['id', 0]],
  },
  {
    table: 'import_document_changes',
    batch: 'batch_id',
    columns: `action, customer_code, customer_name, kind, nature, side, reference, issued_on, due_on, currency, amount_cents,
      open_cents`,
    order: [['id', 0]],
  },
  {
    table: 'import_changes',
    batch: 'batch_id',
    columns: 'outcome, data',
    order: [['id', 0]],
  },
  {
    table: 'import_issues',
    batch: 'batch_id',
    columns: 'line_number, code, details, raw',
    order: [
      ['line_number', -1],
      ['id', 0],
    ],
  },
];

/** A row of any of these tables: only its values are hashed, in the order of the columns. */
const values = z.array(z.union([z.string(), z.int(), z.null()]));

/** Rows hashed between two pauses: some milliseconds of work. */
const rowsAtOnce = 2_000;

/**
 * The seal (hash) of everything an applied import brought; its event keeps it. Someone who changes lines and documents alike leaves them
 * consistent with one another: only this seal tells. Yields every few milliseconds.
 */
export function* sealOfImport(reader: Reader, batchId: number): Generator<void, string, void> {
  const hash = createHash('sha256');
  for (const { table, batch, columns, order } of sealed) {
    hash.update(table);
    const keys = order.map(([column]) => column).join(', ');
    const page = prepareLists(
      reader,
      values,
      `SELECT ${keys}, ${columns} FROM ${table} WHERE ${batch} = ? AND (${keys}) > (${order.map(() => '?').join(', ')})
          ORDER BY ${keys} LIMIT ${rowsAtOnce}`,
    );
    let after: (string | number | null)[] | undefined = order.map(([, before]) => before);
    while (after !== undefined) {
      const rows = page(batchId, ...after);
      for (const row of rows) hash.update(JSON.stringify(row.slice(order.length)));
      after = rows.at(-1)?.slice(0, order.length);
      yield;
    }
  }
  return hash.digest('hex');
}
