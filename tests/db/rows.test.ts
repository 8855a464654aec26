import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openFirmFile } from '../../db/file/open.ts';
import * as schema from '../../db/schema.ts';
import { rowOf, zeroOrOne } from '../../db/sqlite/row-schemas.ts';
import { findRow, prepareFindRow, prepareRows, readRow, readRows } from '../../db/sqlite/rows.ts';

const { db, close } = openFirmFile(':memory:', { now: '2026-11-21T10:30:00.000Z' });
afterAll(close);

const row = z.object({ id: z.int(), name: z.string(), isOpen: zeroOrOne });
const right = "select 7 as id, 'Durand' as name, 1 as isOpen";
const given = { id: 7, name: 'Durand', isOpen: 1 };

const ways: { readonly [name: string]: (text: string) => unknown } = {
  readRows: (text) => readRows(db, row, sql.raw(text)),
  readRow: (text) => readRow(db, row, sql.raw(text)),
  findRow: (text) => findRow(db, row, sql.raw(text)),
  prepareRows: (text) => prepareRows(db, row, text)(),
  prepareFindRow: (text) => prepareFindRow(db, row, text)(),
};

test.each(Object.entries(ways))('%s gives the rows its schema declares', (name, read) => {
  expect(read(right)).toEqual(/Rows$/.test(name) ? [given] : given);
});

test.each(Object.entries(ways))('%s tells a wrong row, its column and where it was asked', (_name, read) => {
  const wrong = [
    ['select 7.5 as id', 'id', 'expected int'],
    ['select null as id', 'id', 'received null'],
    ['select 1 as identity', '', 'Unrecognized key: "identity"'],
    ['select 2 as isOpen', 'isOpen', 'expected one of 0|1'],
  ];
  for (const [select, column, reason] of wrong) {
    const rest = `${select}${column === 'id' ? '' : ', 7 as id'}, 'Durand' as name${column === 'isOpen' ? '' : ', 1 as isOpen'}`;
    const error = caught(() => read(rest));
    expect(error.message).toContain(reason);
    expect(error.message).toContain(column === '' ? '' : `→ at ${column}`);
    expect(error.stack?.split('\n').find((line) => line.trim().startsWith('at '))).toContain('rows.test.ts');
  }
  expect(caught(() => read("select 7 as id, 'Durand' as name")).message).toContain('isOpen');
});

test('a query that always gives a row and gives none says so; one that may give none gives nothing', () => {
  const none = `${right} where 1 = 0`;
  expect(caught(() => ways.readRow?.(none)).message).toBe('the query gave no row');
  expect(ways.findRow?.(none)).toBeUndefined();
  expect(ways.prepareFindRow?.(none)).toBeUndefined();
});

test('the wrong one of many rows is counted', () => {
  expect(caught(() => ways.readRows?.(`${right} union all select 8, null, 0`)).message).toContain('row 2 ');
});

test('the type of the rows follows from the schema, which converts nothing', () => {
  const stored = rowOf(schema.documents, 'id', 'isDoubtful').extend({ level: z.int() });
  const rows: { id: number; isDoubtful: 0 | 1; level: number }[] = readRows(
    db,
    stored,
    sql`select id, is_doubtful as isDoubtful, 0 as level from documents`,
  );
  expect(rows).toEqual([]);
  // @ts-expect-error a column the table has not
  expect(() => rowOf(schema.documents, 'isDoubted')).toThrow('no column isDoubted');
  // @ts-expect-error the application does not parse: what the schema converts would be given as it was
  expect(readRows(db, z.object({ id: z.string().transform(Number) }), sql`select '7' as id`)).toEqual([{ id: '7' }]);
});

test.each(Object.values(schema).map((table) => [getTableName(table), table] as const))(
  'a row of %s is what SQLite lets into it',
  (name, table) => {
    const columns = readRows(
      db,
      z.object({ name: z.string(), type: z.enum(['INTEGER', 'TEXT', 'BLOB']), isNever: zeroOrOne }),
      sql`select name, type, "notnull" as isNever from pragma_table_info(${name}) order by cid`,
    );
    const samples = { INTEGER: 1, TEXT: 'text', BLOB: Buffer.from('bytes') };
    const { shape } = rowOf(table);
    const stored = Object.entries(getTableColumns(table)).map(([key, column]) => {
      const schema = Reflect.get(shape, key) as z.ZodType;
      const sample =
        column.enumValues?.[0] ?? samples[columns.find((each) => each.name === column.name)?.type ?? 'TEXT'];
      return [column.name, schema.safeParse(sample).success, schema.safeParse(null).success];
    });
    expect(stored).toEqual(columns.map((each) => [each.name, true, each.isNever === 0]));
  },
);

function caught(ask: () => unknown): Error {
  try {
    ask();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was told');
}
