import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** Columns that name a row or an instant: what is written anew bears others. */
const ownOfTheRow = new Set(['id', 'recorded_at', 'updated_at', 'source_key', 'voided_at', 'ended_at']);

type Row = Readonly<Record<string, unknown>>;

function isWithdrawn(row: Row | undefined): boolean {
  return (row?.voided_at ?? null) !== null || (row?.ended_at ?? null) !== null;
}

/** Texts of the rows of each table, sorted. */
export type LiveRows = ReadonlyMap<string, readonly string[]>;

/**
 * The content of every table of a firm file, without ids: withdrawn rows are left out, and a reference is replaced by the
 * content of the row it names, or of the one written in its place. History only grows and is left out: the journal with its people, and former values of documents.
 */
export function liveRows(connection: Database): LiveRows {
  const tables = connection
    .prepare<[], string>(
      "select name from sqlite_master where type = 'table' and name not in ('events', 'people', 'earlier_documents', 'migrations') and name not like 'sqlite_%'",
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
  // A row written anew is named by what named the former one.
  const replaced = new Map(
    connection
      .prepare<[], { subject: string; former: number; id: number }>(
        'select subject, replaces_id as former, subject_id as id from events where replaces_id is not null order by id',
      )
      .all()
      .map(({ subject, former, id }) => [`${subject} ${former}`, id]),
  );
  function rowNow(table: string, id: unknown): Row | undefined {
    const row = byId.get(table)?.get(id);
    const next = isWithdrawn(row) ? replaced.get(`${table} ${id}`) : undefined;
    return next === undefined ? row : rowNow(table, next);
  }
  const described = new Map<Row, string>();
  // The bytes of a file stay after the contact that had it.
  const attachedNow = new Set(
    (rows.get('interaction_attachments') ?? [])
      .filter((row) => !isWithdrawn(byId.get('interactions')?.get(row.interaction_id)))
      .map((row) => row.attachment_id),
  );

  function textOf(table: string, row: Row): string {
    const known = described.get(row);
    if (known !== undefined) return known;
    const parents = new Map((references.get(table) ?? []).map(({ from, table: parent }) => [from, parent]));
    const facts = Object.entries(row).flatMap(([name, value]) => {
      if (ownOfTheRow.has(name)) return [];
      if (value instanceof Uint8Array) return [[name, createHash('sha256').update(value).digest('base64')]];
      const parent = parents.get(name);
      const referred = parent === undefined ? undefined : rowNow(parent, value);
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
        .filter(
          (row) =>
            !isWithdrawn(row) &&
            !isWithdrawn(byId.get('scenarios')?.get(row.scenario_id)) &&
            !isWithdrawn(byId.get('interactions')?.get(row.interaction_id)) &&
            (table !== 'attachments' || attachedNow.has(row.id)),
        )
        .map((row) => textOf(table, row))
        .sort(),
    ]),
  );
}

/** Rows of `expected` that are missing from `found` (-) and rows that only `found` has (+), table by table, a few of each. */
export function differences(expected: LiveRows, found: LiveRows): string[] {
  return [...changesBetween(expected, found)].flatMap(([table, { gone, added }]) => [
    ...gone.slice(0, 3).map((row) => `- ${table} ${row}`),
    ...added.slice(0, 3).map((row) => `+ ${table} ${row}`),
  ]);
}

/** `rows` with what changed between `before` and `after`. */
export function withChanges(rows: LiveRows, before: LiveRows, after: LiveRows): LiveRows {
  const changed = changesBetween(before, after);
  return new Map(
    [...rows].map(([table, list]) => {
      const { gone, added } = changed.get(table) ?? { gone: [], added: [] };
      return [table, [...without(list, gone), ...added].sort()];
    }),
  );
}

/** The tables that differ, with the rows that left and those that came; rows that are alike are counted. */
function changesBetween(before: LiveRows, after: LiveRows) {
  return new Map(
    [...before].flatMap(([table, rows]) => {
      const others = after.get(table) ?? [];
      if (rows.length === others.length && rows.every((row, index) => row === others[index])) return [];
      return [[table, { gone: without(rows, others), added: without(others, rows) }]];
    }),
  );
}

/** `rows` less as many of each as there are in `taken`. */
function without(rows: readonly string[], taken: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const row of taken) left.set(row, (left.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
}
