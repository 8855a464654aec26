import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay } from '../../renderer/components/parse-day.ts';
import { addDays } from '../../shared/domain/days.ts';
import { formatDay } from '../../shared/i18n/format.ts';

const today = '2026-03-15';

test.each([
  ['31/12/2025', '2025-12-31'],
  ['31122025', '2025-12-31'],
  ['311225', '2025-12-31'],
  ['31/12', '2026-12-31'],
  ['3112', '2026-12-31'],
  ['1/2/26', '2026-02-01'],
  ['31.12.2025', '2025-12-31'],
  ['31-12-2025', '2025-12-31'],
  ['31 12 2025', '2025-12-31'],
  [' 2025-12-31 ', '2025-12-31'],
])('reads %s as %s', (typed, day) => {
  expect(parseDay(typed, today)).toBe(day);
});

test.each(['', '31/02/2025', '29/02/2025', '32/01', '12', '2025', 'demain', '1/13/2025', '31/12/2025 et plus'])(
  'refuses %s',
  (typed) => {
    expect(parseDay(typed, today)).toBeNull();
  },
);

test('reads back every day it shows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (count) => {
      const day = addDays('2000-01-01', count);
      expect(parseDay(formatDay('fr', day), today)).toBe(day);
    }),
  );
});
