import { expect, test } from 'vitest';
import { letterDeadline } from '../../shared/domain/reminders/formal-notice.ts';

const area = { holidayPlace: 'metropole' } as const;

test.each([
  ['a working day stays', '2026-11-16', 8, '2026-11-24'],
  ['a Sunday', '2026-11-21', 8, '2026-11-30'],
  ['a Saturday', '2026-11-20', 8, '2026-11-30'],
  ['Christmas, a Friday', '2026-12-17', 8, '2026-12-28'],
  ['14 July', '2026-07-06', 8, '2026-07-15'],
])('a letter asks to be paid on a working day: %s', (_, issuedOn, deadlineDays, deadlineOn) => {
  expect(letterDeadline({ issuedOn, deadlineDays, isFormalNotice: false }, area)).toBe(deadlineOn);
});

test('a formal notice never gives fewer days than it says, the post included', () => {
  expect(letterDeadline({ issuedOn: '2026-11-21', deadlineDays: 15, isFormalNotice: true }, area)).toBe('2026-12-11');
  expect(letterDeadline({ issuedOn: '2026-11-21', deadlineDays: 16, isFormalNotice: true }, area)).toBe('2026-12-14');
});

test('26 December is a holiday only where it is one', () => {
  const letter = { issuedOn: '2025-12-18', deadlineDays: 8, isFormalNotice: false };
  expect(letterDeadline(letter, area)).toBe('2025-12-26');
  expect(letterDeadline(letter, { holidayPlace: 'alsaceMoselle' })).toBe('2025-12-29');
});
