import { createHash } from 'node:crypto';
import { z } from 'zod';
import { prepareLists } from '../sqlite/rows.ts';
import type { Reader } from '../types.ts';

type Sealed = {
  readonly table: string;
  readonly batch: string;
  readonly columns: string;
  /** Columns of an index behind the batch, the id last, and what lies before the first row: each page is found at once. */
  readonly order: readonly (readonly [column: string, before: string | number])[];
};

/** What the documents are derived from: the facts of an import, its lines, and its due dates without amounts. */
const sealed: readonly Sealed[] = [
  {
    table: 'import_batches',
    batch: 'id',
    columns:
      'file_name, sha256, format, siren, period_from, period_to, reference_field, journals, mode, as_of_on, recorded_at',
    order: [['id', 0]],
  },
  {
    table: 'ledger_lines',
    batch: 'batch_id',
    columns: `line_number, customer_code, customer_name, account, journal, journal_kind, entry, booked_on, document_on, reference,
      label, signed_cents, currency, lettering, lettered_on, due_on, counterpart, foreign_cents, foreign_currency`,
    order: [
      ['customer_code', ''],
      ['booked_on', ''],
      ['signed_cents', Number.MIN_SAFE_INTEGER],
      ['id', 0],
    ],
  },
  {
    table: 'listed_due_dates',
    batch: 'batch_id',
    columns: 'line_number, customer_code, reference, due_on',
    order: [['id', 0]],
  },
];

/** Columns of three tables, of which only the values are hashed. */
const values = z.array(z.union([z.string(), z.int(), z.null()]));

/** Some milliseconds of work. */
const rowsAtOnce = 2_000;

/**
 * The seal of all that an applied import brought, which the event of its applying keeps: lines and documents changed alike behind the
 * application's back still fit one another, and would be found by nothing else. Yields every few milliseconds.
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
