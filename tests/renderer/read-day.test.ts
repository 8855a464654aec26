import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DayFault, readDay } from '../../renderer/components/form/read-day.ts';
import { addDays } from '../../shared/domain/values/days.ts';
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
  ['Aujourd’hui', today],
  ['demain', '2026-03-16'],
  ['hier', '2026-03-14'],
  ['+7', '2026-03-22'],
  ['- 15', '2026-02-28'],
])('reads %s as %s', (typed, day) => {
  expect(readDay(typed, today)).toBe(day);
});

test.each<[string, DayFault]>([
  ['31/02/2025', { fault: 'noSuchDay', number: 31, month: '2025-02-01', length: 28 }],
  ['32/01', { fault: 'noSuchDay', number: 32, month: '2026-01-01', length: 31 }],
  ['1/13/2025', { fault: 'noSuchMonth', number: 13 }],
  ['2025', { fault: 'noSuchMonth', number: 25 }],
  ['31/12/0225', { fault: 'farYear', year: '0225' }],
  ...['', '12', 'bientôt', '31/12/2025 et plus', '+', '7 jours'].map((text): [string, DayFault] => [
    text,
    { fault: 'notADay' },
  ]),
])('says why %s is no day', (typed, fault) => {
  expect(readDay(typed, today)).toEqual(fault);
});

test('reads back every day it shows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_000 }), (count) => {
      const day = addDays('2000-01-01', count);
      expect(readDay(formatDay('fr', day), today)).toBe(day);
    }),
  );
});
