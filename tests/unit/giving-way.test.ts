import { expect, test } from 'vitest';
import { balanceColumns, standardBuckets } from '../../shared/domain/balance/ageing.ts';
import { defineList, shownAtFirst } from '../../shared/domain/listing/columns.ts';
import { givingWay } from '../../shared/domain/listing/giving-way.ts';
import { balanceList } from '../../shared/domain/lists/balance-list.ts';

const { columns } = defineList(
  {
    name: { type: 'text' },
    level: { type: 'count', givesWay: 1 },
    from: { type: 'day', givesWay: 2 },
    to: { type: 'day', givesWay: 2 },
    cents: { type: 'amount' },
  },
  [],
);
const drawn = Object.keys(columns).map((key) => ({ key, width: 100 }));

test.for([
  { room: 500, gone: [] },
  { room: 499, gone: ['level'] },
  { room: 400, gone: ['level'] },
  { room: 399, gone: ['level', 'from', 'to'] },
  { room: 50, gone: ['level', 'from', 'to'] },
])('in $room pixels, the columns that give way are $gone', ({ room, gone }) => {
  expect(givingWay(columns, drawn, room, [])).toEqual(gone);
});

test('a column that was asked for stays, and the next leaves instead', () => {
  expect(givingWay(columns, drawn, 400, ['level'])).toEqual(['from', 'to']);
  expect(givingWay(columns, drawn, 50, ['level', 'to'])).toEqual(['from']);
});

test('only columns that are drawn make room', () => {
  const without = drawn.filter(({ key }) => key !== 'level');
  expect(givingWay(columns, without, 399, [])).toEqual(['from', 'to']);
});

test('of an aged balance, what has no age leaves first and the oldest age last; customer and total stay', () => {
  const list = balanceList(balanceColumns(standardBuckets));
  const all = shownAtFirst(list).map((key) => ({ key, width: 100 }));
  const left = (room: number) => {
    const gone = givingWay(list.columns, all, room, []);
    return all.flatMap(({ key }) => (gone.includes(key) ? [] : [key]));
  };
  expect(left(700)).toEqual(['name', 'notDue', 'late1to30', 'late31to60', 'late61to90', 'lateOver90', 'total']);
  expect(left(300)).toEqual(['name', 'lateOver90', 'total']);
  expect(left(0)).toEqual(['name', 'total']);
});
