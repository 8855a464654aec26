import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { anyValue, idRow } from '../sqlite/row-schemas.ts';
import { prepareFindRow, prepareRows, readRows } from '../sqlite/rows.ts';
import type { Reader, Tx } from '../types.ts';

/**
 * What is read everywhere and told by no event in full: settings and bank details of the firm, the names of those who act,
 * cards of customers with their contacts, scenarios with their steps. Each event seals the rows changed since the event before it, whatever changed them, so
 * that `check` finds one changed behind the application's back.
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
} as const;

export type SealedKind = keyof typeof sealed;
export const sealedKinds = [
  'settings',
  'people',
  'customerCards',
  'scenarios',
] as const satisfies readonly SealedKind[];

/** Every row of a kind, by id. */
export function listSealedRows(reader: Reader, kind: SealedKind): number[] {
  const [{ table }] = sealed[kind].watch;
  return readRows(reader, idRow, sql.raw(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);
}

/** Derived from other columns, or changed by what is no change of the row: writing them alone seals nothing anew. */
const unsealedColumns = new Set(['search_text', 'updated_at', 'derivation_rules']);

/** 80 bits: nobody finds another row of the same seal. */
const sealLength = 20;

/** Seals by kind and id of row, as events keep them; null: the row is gone. */
export const seals = z.partialRecord(z.enum(sealedKinds), z.record(z.string(), z.string().nullable()));
export type Seals = z.infer<typeof seals>;

/** Notes from now on which sealed rows `connection` changes: triggers and table are the connection's own, not the file's. */
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

/** The seals of the rows changed since the last event; null where none was. */
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

/** Gives the seal a row has now; null where there is none. Without drizzle: an import seals ten thousand customers at once. */
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

/** Columns in the order of their names; those without a value are left out, so that a column added later changes no seal. */
function facts(row: Record<string, unknown>): [string, unknown][] {
  return Object.entries(row)
    .filter(([name, value]) => !unsealedColumns.has(name) && value !== null && value !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
