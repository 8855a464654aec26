import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { arrangedPage } from '../../db/queries/common/arranged-page.ts';
import { readList } from '../../db/queries/common/listing.ts';
import { arrange, sumAmounts } from '../../shared/domain/listing/arrange.ts';
import { columnKeys, defineList, type ListSort } from '../../shared/domain/listing/columns.ts';
import type { ListFilter } from '../../shared/domain/listing/question.ts';
import { tried } from '../generated-runs.ts';
import { makeContext } from '../make-context.ts';

const listed = defineList(
  {
    name: { type: 'text' },
    dueOn: { type: 'day' },
    openCents: { type: 'amount' },
    level: { type: 'count' },
    state: { type: 'choice', choices: ['held', 'free'] },
    currency: { type: 'text', isCode: true },
    limitCents: { type: 'amount', isWithoutTotal: true },
  },
  [{ by: 'name' }],
  { currency: 'currency' },
);
type Column = keyof typeof listed.columns;
const keys = columnKeys(listed);

const row = z.object({
  id: z.int(),
  name: z.string().nullable(),
  dueOn: z.string().nullable(),
  openCents: z.int(),
  level: z.int().nullable(),
  state: z.string().nullable(),
  currency: z.string(),
  limitCents: z.int(),
});
type Row = z.infer<typeof row>;

const values = {
  name: fc.constantFrom(null, '', 'Élan', 'elan & fils', 'Durand', 'DURAND', 'Fabre', 'É', 'Œuvre'),
  dueOn: fc.constantFrom(null, '2025-05-31', '2025-06-30', '2026-01-01'),
  openCents: fc.integer({ min: -300, max: 300 }),
  level: fc.constantFrom(null, 0, 1, 2),
  state: fc.constantFrom(null, 'held', 'free', 'unknown'),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
  limitCents: fc.integer({ min: 0, max: 3 }),
};
const rows = fc.array(fc.record(values), { maxLength: 40 }).map((all) => all.map((each, id) => ({ id, ...each })));
const sort: fc.Arbitrary<ListSort<Column>[]> = fc.uniqueArray(
  fc.record({ by: fc.constantFrom(...keys), descending: fc.boolean() }),
  { maxLength: 3, selector: ({ by }) => by },
);
const filter: fc.Arbitrary<ListFilter<Column>> = fc.oneof(
  fc.record({ column: fc.constantFrom(...keys), isEmpty: fc.boolean() }),
  fc.record({ column: fc.constant<Column>('name'), words: fc.constantFrom('ELAN', 'fils elan', 'oe', 'x') }),
  fc.record({ column: fc.constant<Column>('openCents'), from: fc.integer({ min: -300, max: 300 }) }),
  fc.record({ column: fc.constant<Column>('dueOn'), from: fc.constant('2025-06-01'), to: fc.constant('2025-06-30') }),
  fc.record({ column: fc.constant<Column>('level'), to: fc.constantFrom(0, 1) }),
  fc.record({ column: fc.constant<Column>('currency'), words: fc.constantFrom('usd', 'eu') }),
  fc.record({ column: fc.constant<Column>('state'), among: fc.subarray(['held', 'free'], { minLength: 1 }) }),
);

/** The same rows as a table of the database. */
function sourceOf(all: readonly Row[]) {
  const column = (name: string) => sql.raw(`given.${name}`);
  return {
    tables: sql`given as (select
      json_extract(value, '$.id') as id, json_extract(value, '$.name') as name, json_extract(value, '$.dueOn') as dueOn,
      json_extract(value, '$.openCents') as openCents, json_extract(value, '$.level') as level,
      json_extract(value, '$.state') as state, json_extract(value, '$.currency') as currency,
      json_extract(value, '$.limitCents') as limitCents from json_each(${JSON.stringify(all)}))`,
    base: sql`given`,
    id: column('id'),
    where: sql`1`,
    columns: Object.fromEntries(keys.map((key) => [key, column(key)])) as Record<Column, ReturnType<typeof column>>,
    select: Object.fromEntries(['id', ...keys].map((key) => [key, column(key)])),
  };
}

test('the database and the rules sort, narrow, count and add up a list alike, page after page', () => {
  const { session } = makeContext();
  const { firm } = session;
  if (!firm) throw new Error('no firm is open');
  const valueIn = (each: Row, key: Column) => each[key];
  fc.assert(
    fc.property(
      rows,
      sort,
      fc.array(filter, { maxLength: 2 }),
      fc.integer({ min: 1, max: 7 }),
      (all, by, where, limit) => {
        const question = { sort: by, where };
        const expected = arrange(listed, all, question, valueIn);
        const source = sourceOf(all);
        const whole = readList(firm.db, row, { list: listed, source, question, page: { limit: null } });
        expect(whole.rows).toEqual(expected);
        expect(whole).toMatchObject({ count: expected.length, nextCursor: null });
        expect(whole.sums).toEqual(sumAmounts(listed, expected, valueIn));
        const pages = {
          readList: (page: { limit: number; cursor: string | undefined }) =>
            readList(firm.db, row, { list: listed, source, question, page }),
          arrangedPage: (page: { limit: number; cursor: string | undefined }) =>
            arrangedPage({ list: listed, rows: all, question, valueIn, page }),
        };
        for (const read of Object.values(pages)) {
          const paged: Row[] = [];
          let cursor: string | undefined;
          do {
            const page = read({ limit, cursor });
            expect(page).toMatchObject({ count: whole.count, sums: whole.sums });
            paged.push(...page.rows);
            cursor = page.nextCursor ?? undefined;
          } while (cursor !== undefined);
          expect(paged).toEqual(expected);
        }
      },
    ),
    tried(150),
  );
});
