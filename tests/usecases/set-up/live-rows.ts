import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** Columns that hold an id or an instant: a row that is written again has other ones. */
const ownOfTheRow = new Set(['id', 'recorded_at', 'updated_at', 'source_key', 'voided_at', 'ended_at']);

type Row = Readonly<Record<string, unknown>>;

/**
 * The content of every table of a firm file, without ids: withdrawn rows are left out, and a reference is replaced by the
 * content of the row it names. The journal and the former values of documents are left out, because they only grow.
 */
export function liveRows(connection: Database): ReadonlyMap<string, readonly string[]> {
  const tables = connection
    .prepare<[], string>(
      "select name from sqlite_master where type = 'table' and name not in ('events', 'earlier_documents', 'migrations') and name not like 'sqlite_%'",
    )
    .pluck()
    .all();
  const references = new Map(
    tables.map((table) => [
      table,
      connection
        .prepare<[], { table: string; from: string }>(`select "table", "from" from pragma_foreign_key_list('${table}')`)
        .all(),
    ]),
  );
  const rows = new Map(tables.map((table) => [table, connection.prepare<[], Row>(`select * from ${table}`).all()]));
  const byId = new Map([...rows].map(([table, list]) => [table, new Map(list.map((row) => [row.id, row]))] as const));
  const described = new Map<Row, string>();

  function textOf(table: string, row: Row): string {
    const known = described.get(row);
    if (known !== undefined) return known;
    const parents = new Map((references.get(table) ?? []).map(({ from, table: parent }) => [from, parent]));
    const facts = Object.entries(row).flatMap(([name, value]) => {
      if (ownOfTheRow.has(name)) return [];
      const parent = parents.get(name);
      const referred = parent === undefined ? undefined : byId.get(parent)?.get(value);
      return [[name, parent !== undefined && referred ? shortOf(parent, referred) : value]];
    });
    const text = JSON.stringify(facts);
    described.set(row, text);
    return text;
  }

  function shortOf(table: string, row: Row): string {
    return createHash('sha256').update(textOf(table, row)).digest('base64').slice(0, 12);
  }

  return new Map(
    [...rows].map(([table, list]) => [
      table,
      list
        .filter((row) => (row.voided_at ?? null) === null && (row.ended_at ?? null) === null)
        .map((row) => textOf(table, row))
        .sort(),
    ]),
  );
}

/** Rows of `expected` that are missing from `found` (-) and rows that only `found` has (+), table by table, a few of each. */
export function differences(
  expected: ReadonlyMap<string, readonly string[]>,
  found: ReadonlyMap<string, readonly string[]>,
): string[] {
  return [...expected].flatMap(([table, rows]) => {
    const others = found.get(table) ?? [];
    const gone = rows.filter((row) => !others.includes(row)).map((row) => `- ${table} ${row}`);
    const slippedIn = others.filter((row) => !rows.includes(row)).map((row) => `+ ${table} ${row}`);
    return [...gone.slice(0, 3), ...slippedIn.slice(0, 3)];
  });
}
