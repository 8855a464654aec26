import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isDay, weekday } from '../../shared/domain/values/days.ts';

const plain = (day: string) => Temporal.PlainDate.from(day);
/** Every day that can be written with four digits for its year. */
const someDay = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('the days of the 400 years in which the calendar repeats itself follow each other as everybody counts them', () => {
  const first = '1899-12-31';
  const start = Date.parse(`${first}T00:00:00Z`);
  for (let count = 0; count <= 146_097; count += 1) {
    const day = new Date(start + count * 86_400_000).toISOString().slice(0, 10);
    if (addDays(first, count) !== day || daysBetween(first, day) !== count || !isDay(day))
      expect([addDays(first, count), daysBetween(first, day), isDay(day)]).toEqual([day, count, true]);
  }
});

test('days and months are counted as Temporal counts them, before 1970 and across leap years', () => {
  fc.assert(
    fc.property(someDay, someDay, fc.integer({ min: -40_000, max: 40_000 }), (day, other, count) => {
      expect(addDays(day, count)).toBe(plain(day).add({ days: count }).toString());
      expect(addMonths(day, count)).toBe(plain(day).add({ months: count }).toString());
      expect(daysBetween(day, other)).toBe(plain(day).until(plain(other), { largestUnit: 'days' }).days);
      expect(weekday(day)).toBe(plain(day).dayOfWeek);
    }),
  );
});

test.each([
  ['2024-02-29', 12, '2025-02-28'],
  ['2025-01-31', 1, '2025-02-28'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-12-31', 2, '2025-02-28'],
])('%s and %i months is the last day of a shorter month: %s', (day, count, after) => {
  expect(addMonths(day, count)).toBe(after);
});

test.each(['2023-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '', '31/12/2025', '2025-1-1'])(
  '« %s » is no day, and nothing is counted from it',
  (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
    expect(() => addMonths(text, 1)).toThrow(RangeError);
    expect(() => daysBetween('2025-01-01', text)).toThrow(RangeError);
  },
);

test('a part of a day is no day', () => {
  expect(() => addDays('2025-01-01', 0.5)).toThrow(RangeError);
  expect(() => addDays('2025-01-01', Number.NaN)).toThrow(RangeError);
  expect(() => addMonths('2025-01-01', 0.5)).toThrow(RangeError);
});
