import { expect, test } from 'vitest';
import { endedCall, secondsSince } from '../../shared/domain/interactions/duration.ts';
import { readDuration, spellDuration, writeDuration } from '../../shared/domain/values/durations.ts';

test('how long something took is read as people write it', () => {
  const written = {
    '2:14': 134,
    '02:14': 134,
    '0:45': 45,
    '1:02:03': 3723,
    '5': 300,
    '5 min': 300,
    '2 min 14 s': 134,
    '2 mn 14': 134,
    '2’14': 134,
    '45 s': 45,
    '1 h 30': 5400,
    '1h': 3600,
  };
  for (const [text, seconds] of Object.entries(written)) expect([text, readDuration(text)]).toEqual([text, seconds]);
  for (const text of ['', 'deux minutes', '2:75', '2,5', '-3', '1:2:3:4']) expect(readDuration(text)).toBeNull();
});

test('it is written so that it is read back, and spelt without what is nothing', () => {
  for (const seconds of [1, 45, 60, 134, 3599, 3600, 3723, 43_200])
    expect(readDuration(writeDuration(seconds))).toBe(seconds);
  expect(writeDuration(134)).toBe('2:14');
  expect(writeDuration(3723)).toBe('1:02:03');
  expect([45, 120, 134, 7380].map(spellDuration)).toEqual(['45 s', '2 min', '2 min 14 s', '2 h 3 min']);
});

test('a call that goes on has the length its timer says; one that is told keeps it, and a forgotten timer says none', () => {
  const startedAt = '2025-06-30T09:00:00.000Z';
  const goesOn = { startedAt, durationSeconds: null };
  expect(endedCall(goesOn, '2025-06-30T09:02:14.300Z')).toEqual({ startedAt, durationSeconds: 134 });
  expect(endedCall({ startedAt, durationSeconds: 60 }, '2025-06-30T09:02:14.300Z').durationSeconds).toBe(60);
  expect(secondsSince(startedAt, startedAt)).toBe(1);
  expect(secondsSince(startedAt, '2025-07-01T08:00:00.000Z')).toBeNull();
  expect(secondsSince(startedAt, '2025-06-30T08:59:00.000Z')).toBeNull();
});
