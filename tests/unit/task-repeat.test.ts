import { expect, test } from 'vitest';
import { nextTime } from '../../shared/domain/tasks/repeat.ts';

test.each([
  ['day', 1, '2026-03-01', '2026-03-01', '2026-03-02'],
  ['day', 3, '2026-03-01', '2026-03-05', '2026-03-07'],
  ['week', 2, '2026-03-02', '2026-03-16', '2026-03-30'],
  ['month', 1, '2026-01-31', '2026-01-31', '2026-02-28'],
  ['month', 1, '2026-01-31', '2026-02-28', '2026-03-31'],
  ['month', 3, '2026-01-31', '2026-12-01', '2027-01-31'],
  ['year', 1, '2024-02-29', '2026-02-28', '2027-02-28'],
  // Done before its day, and before its first one.
  ['week', 1, '2026-03-02', '2026-02-01', '2026-03-09'],
] as const)('every %s × %i from %s, after %s, comes on %s', (unit, every, from, after, next) => {
  expect(nextTime({ unit, every, from }, after)).toBe(next);
});
