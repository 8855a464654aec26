import { afterEach, expect, test } from 'vitest';
import { localDayOf, localToday } from '../../shared/domain/clock.ts';

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
  expect(localDayOf('2025-06-30T12:30:00.000Z')).toBe(day);
  expect(localToday()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
