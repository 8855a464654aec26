import { expect, test } from 'vitest';
import { easterSunday, holidaysOf, isWorkingDay, nextWorkingDay } from '../../shared/domain/law/holidays.ts';
import { addMonths } from '../../shared/domain/values/days.ts';

const france = { holidayPlace: 'metropole' } as const;
const alsaceMoselle = { holidayPlace: 'alsaceMoselle' } as const;

test.each([
  [1961, '1961-04-02'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2038, '2038-04-25'],
])('Easter %i is on %s', (year, day) => {
  expect(easterSunday(year)).toBe(day);
});

test('the eleven legal holidays of 2025', () => {
  expect(holidaysOf(2025, france)).toEqual([
    '2025-01-01',
    '2025-04-21',
    '2025-05-01',
    '2025-05-08',
    '2025-05-29',
    '2025-06-09',
    '2025-07-14',
    '2025-08-15',
    '2025-11-01',
    '2025-11-11',
    '2025-12-25',
  ]);
});

test.each([
  ['guadeloupe', '2025-05-27'],
  ['guyane', '2025-06-10'],
  ['martinique', '2025-05-22'],
  ['mayotte', '2026-04-27'],
  ['reunion', '2024-12-20'],
  ['saintBarthelemy', '2025-10-09'],
  ['saintMartin', '2025-05-27'],
] as const)('the abolition of slavery is a holiday in %s on %s, and nowhere else in France', (holidayPlace, day) => {
  expect(isWorkingDay(day, france)).toBe(true);
  expect(isWorkingDay(day, { holidayPlace })).toBe(false);
});

test('Good Friday and 26 December are holidays in Alsace-Moselle only', () => {
  for (const day of ['2025-04-18', '2025-12-26']) {
    expect(isWorkingDay(day, france)).toBe(true);
    expect(isWorkingDay(day, alsaceMoselle)).toBe(false);
  }
});

test('a procedural period of four months from 25 August 2020 ends on 28 December', () => {
  expect(nextWorkingDay(addMonths('2020-08-25', 4), france)).toBe('2020-12-28');
});

test('a working day stays where it is', () => {
  expect(nextWorkingDay('2025-06-30', france)).toBe('2025-06-30');
});
