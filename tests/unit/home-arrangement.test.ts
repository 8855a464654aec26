import { expect, test } from 'vitest';
import { houseArrangement, inOrder, moved, shownBlocks, withBlock } from '../../renderer/pages/home/arrangement.ts';

const blocks = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id).join('');
const kept = (order: string, hidden = '') => ({ order: [...order], hidden: [...hidden] });

test.each([
  ['', 'abcd'],
  ['dcba', 'dcba'],
  // One of a later version stands after the one before it in the house.
  ['dba', 'dbca'],
  ['cd', 'abcd'],
  ['xdxd', 'abcd'],
])('blocks kept in the order « %s » stand as « %s »', (order, expected) => {
  expect(ids(inOrder(blocks, kept(order)))).toBe(expected);
});

test('a block is moved to a place, hidden and shown again where it stood', () => {
  const first = moved(blocks, houseArrangement, { id: 'd', place: 0 });
  expect(ids(inOrder(blocks, first))).toBe('dabc');
  const hidden = withBlock(first, 'a', false);
  expect(ids(shownBlocks(blocks, hidden))).toBe('dbc');
  expect(ids(inOrder(blocks, moved(blocks, hidden, { id: 'b', place: 3 })))).toBe('dacb');
  expect(ids(shownBlocks(blocks, withBlock(hidden, 'a', true)))).toBe('dabc');
});
