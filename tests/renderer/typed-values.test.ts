import { expect, test } from 'vitest';
import { parseRate } from '../../renderer/components/form/notations.ts';
import { parseBuckets } from '../../renderer/pages/balance/parse-buckets.ts';

test('buckets are typed with commas, spaces or semicolons, and must increase', () => {
  expect(parseBuckets('30, 60, 90')).toEqual([30, 60, 90]);
  expect(parseBuckets('15 45;90')).toEqual([15, 45, 90]);
  for (const wrong of ['', '60, 30', '30, 30', '0, 30', '30, x', '30.5']) expect(parseBuckets(wrong)).toBeNull();
});

test('a penalty rate is typed with comma or dot', () => {
  expect(parseRate('12,5')).toBe(1250);
  expect(parseRate('12.15 %')).toBe(1215);
  expect(parseRate('100')).toBe(10_000);
  for (const wrong of ['', '101', '12,345', 'dix']) expect(parseRate(wrong)).toBeNull();
});
