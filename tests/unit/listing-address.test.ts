import { expect, test } from 'vitest';
import { readSorts } from '../../renderer/hooks/sorts-in-address.ts';
import { orderOf, readFilters } from '../../shared/contract/common/listing.ts';
import { mostFilters } from '../../shared/domain/listing/question.ts';
import { customerList } from '../../shared/domain/lists/customer-list.ts';

const read = (filters: unknown) => readFilters(customerList, JSON.stringify(filters));
const right = { column: 'name', words: 'durand' };

test.for(['garbage', '{', '{}', 'null', '"name"', '[1, null, "x", [[]]]'])(
  'an address that says %s narrows nothing',
  (text) => {
    expect(readFilters(customerList, text)).toEqual([]);
  },
);

test.for([
  { column: 'gone', words: 'x' },
  { column: 'name' },
  { column: 'name', words: '   ' },
  { column: 'name', words: 'x'.repeat(501) },
  { column: 'name', from: 1 },
  { column: 'openCents', from: 'abc' },
  { column: 'openCents', words: '12' },
  { column: 'openCents', from: 500, to: 100 },
  { column: 'openCents', from: 0.5 },
  { column: 'oldestDueOn', from: '2025-02-31' },
  { column: 'oldestDueOn', from: 20250101 },
  { column: 'oldestDueOn', from: '2025-02-01', to: '2025-01-31' },
  { column: 'kind', among: [] },
  { column: 'kind', among: ['unknown'] },
  { column: 'openCents', among: ['business'] },
])('a condition that no value of its column can meet is left out, the others stay: $column', (wrong) => {
  expect(read([wrong, right])).toEqual([right]);
  expect(orderOf(customerList).where.safeParse([wrong]).success).toBe(false);
});

test('a condition written twice narrows once, and no more are taken than the list does', () => {
  expect(read([right, right])).toEqual([right]);
  expect(read(Array.from({ length: 20 }, (_, index) => ({ column: 'name', words: `a${index}` })))).toHaveLength(
    mostFilters,
  );
});

test('a column written twice sorts once, as it was first', () => {
  expect(readSorts('-name,code,name,,-')).toEqual([
    { by: 'name', descending: true },
    { by: 'code', descending: false },
  ]);
});
