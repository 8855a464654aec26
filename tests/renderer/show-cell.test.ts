import { expect, test } from 'vitest';
import { shiftToShow } from '../../renderer/components/table/show-cell.ts';

const seen = { left: 200, right: 600 };

test.each([
  ['within sight', { left: 300, right: 400 }, 0],
  ['beyond the end', { left: 580, right: 680 }, 80],
  ['under the first column', { left: 150, right: 250 }, -50],
  ['wider than what is seen: its beginning', { left: 500, right: 1300 }, 300],
])('a cell %s is scrolled by what it lacks', (_, cell, shift) => {
  expect(shiftToShow(cell, seen)).toBe(shift);
});
