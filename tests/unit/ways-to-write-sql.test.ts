import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';

/** Patterns of code that asserts the type of rows instead of reading them by a schema, and the files where each is allowed. */
const refused: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly allowed: RegExp;
  readonly samples: readonly string[];
}[] = [
  {
    name: 'rows of SQL without a schema: readRows, readRow or findRow',
    pattern: /\.(?:all|get|values)<|\b(?:reader|tx|db)\s*\.(?:all|get|values)\((?!\))/g,
    allowed: /^db\/sqlite\/rows\.ts$/,
    samples: ['reader.all<Row>(sql`select 1`)', 'tx\n    .get<{ n: number }>(', 'return reader.all(sql`select 1`)'],
  },
  {
    name: 'a statement whose rows are asserted: prepareRows or prepareFindRow',
    pattern: /\.prepare</g,
    allowed: /^db\/sqlite\/(?:rows|connection)\.ts$/,
    samples: ['connection.prepare<[string], Row>('],
  },
  {
    name: 'the connection itself: db/sqlite and db/file alone know it',
    pattern: /\bconnectionOf\b/g,
    allowed: /^db\/(?:sqlite|file)\//,
    samples: ['const connection = connectionOf(tx);'],
  },
  {
    name: 'a column asserted to hold something: mapWith converts it',
    pattern: /\bsql</g,
    allowed: /^$/,
    samples: ['sql<number>`count(*)`'],
  },
  {
    name: 'JSON taken for what it should be: schema.parse(JSON.parse(…))',
    pattern: /(?<!\b(?:parse|safeParse)\()JSON\.parse\(/g,
    allowed: /^$/,
    samples: ['const row: Row = JSON.parse(data);'],
  },
];

test.each(refused.flatMap(({ name, pattern, samples }) => samples.map((sample) => [name, pattern, sample] as const)))(
  'refuses %s',
  (_name, pattern, sample) => {
    expect(sample.match(pattern)).not.toBeNull();
  },
);

const root = join(import.meta.dirname, '../..');
const sources = ['db', 'electron'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll(sep, '/'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') })),
);

test.each(refused)('nothing in db and electron is $name', ({ pattern, allowed }) => {
  expect(sources.length).toBeGreaterThan(200);
  const found = sources
    .filter(({ name }) => !allowed.test(name))
    .flatMap(({ name, text }) =>
      [...text.matchAll(pattern)].map(({ index }) => `${name}:${text.slice(0, index).split('\n').length}`),
    );
  expect(found).toEqual([]);
});
