import { expect, test } from 'vitest';
import { inPeriodOrder } from '../../shared/domain/values/file-order.ts';

test.each([
  [
    ['123456789FEC20251231.txt', '123456789FEC20241231.txt'],
    ['123456789FEC20241231.txt', '123456789FEC20251231.txt'],
  ],
  [
    ['export 2025-06.csv', 'export 2024.csv', 'export 2025-01.csv'],
    ['export 2024.csv', 'export 2025-01.csv', 'export 2025-06.csv'],
  ],
  [
    ['b.txt', 'FEC20241231_v2.txt', 'a.txt'],
    ['a.txt', 'b.txt', 'FEC20241231_v2.txt'],
  ],
  [
    ['1234567890123.txt', '2024_12_31.txt', '2024_06_30.txt'],
    ['1234567890123.txt', '2024_06_30.txt', '2024_12_31.txt'],
  ],
])('%j', (names, expected) => {
  expect(inPeriodOrder(names.map((name) => ({ name }))).map((file) => file.name)).toEqual(expected);
});
