import { afterEach, expect, test } from 'vitest';
import { isTimeZone, localTimeZone, localToday } from '../../shared/domain/values/clock.ts';
import { dayIn, endOfDayIn } from '../../shared/domain/values/zones.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test.each([
  ['Pacific/Auckland', '2025-07-01'],
  ['America/Los_Angeles', '2025-06-30'],
  // An empty TZ is UTC for the system; Temporal knows no zone of that name.
  ['', '2025-06-30'],
  ['Nowhere/Land', '2025-06-30'],
])('the day of an instant is that of the clock in « %s »', (name, day) => {
  process.env.TZ = name;
  expect(dayIn(localTimeZone(), '2025-06-30T12:30:00.000Z')).toBe(day);
  expect(localToday()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test.each([
  ['Pacific/Auckland', '2025-12-31', '2025-12-31T10:59:59.999Z'],
  ['America/Los_Angeles', '2025-12-31', '2026-01-01T07:59:59.999Z'],
  // A day of 23 hours.
  ['Europe/Paris', '2026-03-29', '2026-03-29T21:59:59.999Z'],
])('a day ends in %s when its clock says so', (zone, day, instant) => {
  expect(endOfDayIn(zone, day)).toBe(instant);
  expect(dayIn(zone, instant)).toBe(day);
});

test('only a zone that exists is taken for one', () => {
  expect(['Europe/Paris', 'UTC', 'Nowhere/Land', 'Etc/Unknown', '', 'x'.repeat(200)].map(isTimeZone)).toEqual([
    ...[true, true],
    ...[false, false, false, false],
  ]);
});
