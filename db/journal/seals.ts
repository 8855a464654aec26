import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { anyValue, idRow } from '../sqlite/row-schemas.ts';
import { prepareFindRow, prepareRows, readRows } from '../sqlite/rows.ts';
import type { Reader, Tx } from '../types.ts';

/**
 * The rows that matter and that no event states in full: settings and bank details of the firm, names of the people who act, customers
 * with their contacts, scenarios with their steps, outcomes of contacts, reasons of disputes. Each event seals the rows changed since the event before it, whatever changed them, so
 * that `check` finds a row changed behind the application's back.
 */
const sealed = {
  settings: {
    watch: [{ table: 'firm', id: 'id' }],
    row: 'SELECT * FROM firm WHERE id = ?',
    parts: null,
  },
  customerCards: {
    watch: [
      { table: 'customers', id: 'id' },
      { table: 'contacts', id: 'customer_id' },
    ],
    row: 'SELECT * FROM customers WHERE id = ?',
    parts: 'SELECT * FROM contacts WHERE customer_id = ? ORDER BY id',
  },
  people: {
    watch: [{ table: 'people', id: 'id' }],
    row: 'SELECT * FROM people WHERE id = ?',
    parts: null,
  },
  scenarios: {
    watch: [
      { table: 'scenarios', id: 'id' },
      { table: 'scenario_steps', id: 'scenario_id' },
    ],
    row: 'SELECT * FROM scenarios WHERE id = ?',
    parts: 'SELECT * FROM scenario_steps WHERE scenario_id = ? ORDER BY id',
  },
  outcomes: {
    watch: [{ table: 'interaction_outcomes', id: 'id' }],
    row: 'SELECT * FROM interaction_outcomes WHERE id = ?',
    parts: null,
  },
  disputeReasons: {
    watch: [{ table: 'dispute_reasons', id: 'id' }],
    row: 'SELECT * FROM dispute_reasons WHERE id = ?',
    parts: null,
  },
} as const;

export type SealedKind = keyof typeof sealed;
export const sealedKinds = [
  'settings',
  'people',
  'customerCards',
  'scenarios',
  'outcomes',
  'disputeReasons',
] as const satisfies readonly SealedKind[];

/** Ids of all rows of a sealed kind, in order. */
export function listSealedRows(reader: Reader, kind: SealedKind): number[] {
  const [{ table }] = sealed[kind].watch;
  return readRows(reader, idRow, sql.raw(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);
}

/** Columns left out of the seals: they are derived from others, or change when the row's content does not. */
const unsealedColumns = new Set(['search_text', 'updated_at', 'derivation_rules']);

/** Hexadecimal digits kept of the hash: 80 bits, so that nobody can find another row with the same seal. */
const sealLength = 20;

/** Seals by kind and id of row, as events keep them; null when the row was deleted. */
export const seals = z.partialRecord(z.enum(sealedKinds), z.record(z.string(), z.string().nullable()));
export type Seals = z.infer<typeof seals>;

/** Records from now on which sealed rows `connection` changes, by temporary triggers and a temporary table that are not in the file. */
export function watchSealedRows(connection: Database.Database): void {
  connection.exec(
    'CREATE TEMP TABLE touched_rows (kind TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID',
  );
  for (const kind of sealedKinds)
    for (const { table, id } of sealed[kind].watch)
      for (const [event, when, rows] of [
        ['insert', 'INSERT', ['NEW']],
        ['update', `UPDATE OF ${sealedColumnsOf(connection, table).join(', ')}`, ['OLD', 'NEW']],
        ['delete', 'DELETE', ['OLD']],
      ] as const) {
        const notes = rows.map((row) => `INSERT OR IGNORE INTO touched_rows VALUES ('${kind}', ${row}.${id});`);
        connection.exec(
          `CREATE TEMP TRIGGER touched_${table}_${event} AFTER ${when} ON main.${table} BEGIN ${notes.join(' ')} END`,
        );
      }
}

function sealedColumnsOf(connection: Database.Database, table: string): string[] {
  const names = connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  return z
    .array(z.string())
    .parse(names)
    .filter((name) => !unsealedColumns.has(name));
}

const touchedRow = z.object({ kind: z.enum(sealedKinds), id: z.int() });

/** The seals of the rows changed since the last event, and forgets the changes; null when there are none. */
export function takeSeals(tx: Tx): Seals | null {
  const touched = readRows(tx, touchedRow, sql`SELECT kind, id FROM touched_rows`);
  if (touched.length === 0) return null;
  tx.run(sql`DELETE FROM touched_rows`);
  const sealOf = prepareSeals(tx);
  const byKind = Map.groupBy(touched, ({ kind }) => kind);
  return Object.fromEntries(
    [...byKind].map(([kind, rows]) => [kind, Object.fromEntries(rows.map(({ id }) => [id, sealOf(kind, id)]))]),
  );
}

/** A row of any sealed kind: seals cover the columns a table has, whatever they are. */
const wholeRow = z.record(z.string(), anyValue);

/**
 * Returns the function that computes the present seal of a row; null when the row does not exist. It avoids drizzle for speed: an import
 * seals ten thousand customers at once.
 */
export function prepareSeals(reader: Reader): (kind: SealedKind, id: number) => string | null {
  const statements = new Map(
    sealedKinds.map((kind) => {
      const { row, parts } = sealed[kind];
      return [
        kind,
        {
          rowOf: prepareFindRow(reader, wholeRow, row),
          partsOf: parts === null ? () => [] : prepareRows(reader, wholeRow, parts),
        },
      ];
    }),
  );
  return (kind, id) => {
    const { rowOf, partsOf } = statements.get(kind) ?? {};
    const found = rowOf?.(id);
    if (found === undefined) return null;
    const content = JSON.stringify([facts(found), (partsOf?.(id) ?? []).map(facts)]);
    return createHash('sha256').update(content).digest('hex').slice(0, sealLength);
  };
}

/** Columns sorted by name, without those that are null or 0, so that a column added later does not change a seal. */
function facts(row: Record<string, unknown>): [string, unknown][] {
  return Object.entries(row)
    .filter(([name, value]) => !unsealedColumns.has(name) && value !== null && value !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
