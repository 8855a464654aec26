import { expect, test } from 'vitest';
import { nextZoom, scaleOf } from '../../renderer/components/pdf/zoom.ts';

/** A4 in points. */
const a4 = { width: 595.28, height: 841.89 };

test('a page is shown as wide as there is room, whole, or at a factor of its printed size', () => {
  // 793.7 pixels wide and 1 122.5 high at 100 %, with 16 pixels on each side.
  expect(scaleOf('width', a4, { width: 793.7 + 32, height: 500 })).toBeCloseTo(1, 3);
  expect(scaleOf('page', a4, { width: 2_000, height: 1_122.5 / 2 + 32 })).toBeCloseTo(0.5, 3);
  expect(scaleOf('page', a4, { width: 793.7 / 4 + 32, height: 2_000 })).toBeCloseTo(0.25, 3);
  expect(scaleOf(1.5, a4, { width: 100, height: 100 })).toBe(1.5);
});

test('a room without size shows something', () => {
  expect(scaleOf('width', a4, { width: 0, height: 0 })).toBe(0.1);
  expect(scaleOf('page', a4, { width: 0, height: 0 })).toBe(0.1);
});

test('the buttons go to the next step from any size, and end', () => {
  expect(nextZoom(0.97, 1)).toBe(1);
  expect(nextZoom(1, 1)).toBe(1.25);
  expect(nextZoom(1, -1)).toBe(0.8);
  expect(nextZoom(3, 1)).toBeNull();
  expect(nextZoom(0.5, -1)).toBeNull();
});
