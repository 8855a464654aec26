import { expect, test } from 'vitest';
import { ticksOf } from '../../renderer/components/layout/chart-ticks.ts';

test.each([
  [
    [132_104.75, 42_638.27, 6_588.3],
    [0, 50_000, 100_000, 150_000],
  ],
  [
    [0, 40],
    [0, 10, 20, 30, 40],
  ],
  [[0.35], [0, 0.1, 0.2, 0.3, 0.4]],
  [
    [900, -250],
    [-500, 0, 500, 1_000],
  ],
  [
    [-80, -3],
    [-80, -60, -40, -20, 0],
  ],
  [[0, 0], [0]],
  [[], [0]],
])('the lines of a chart of %j stand for round values around them and 0', (values, ticks) => {
  expect(ticksOf(values).map((tick) => Number(tick.toFixed(6)) + 0)).toEqual(ticks);
});
