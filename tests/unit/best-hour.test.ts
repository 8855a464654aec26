import { expect, test } from 'vitest';
import { bestHour, type PastCall } from '../../shared/domain/interactions/best-hour.ts';
import { answered } from '../../shared/domain/interactions/reaching.ts';
import { bestHourText } from '../../shared/i18n/call-text.ts';

const monday = '2025-06-02';
const tuesdays = ['2025-06-03', '2025-06-10', '2025-06-17', '2025-06-24'];
const call = (on: string, hour: string, outcomeCode: string | null): PastCall => ({ on, hour, outcomeCode });

test('a customer answers best at the time of the week at which it answered most', () => {
  const calls = [
    ...tuesdays.map((on, place) => call(on, `1${place % 2}:40`, place === 3 ? 'noAnswer' : 'promises')),
    call(monday, '15:00', 'noAnswer'),
    call(monday, '16:10', 'messageLeft'),
    call(monday, '15:30', null),
  ];
  const best = bestHour(calls);
  expect(best).toEqual({ weekday: 2, fromHour: 10, toHour: 12, calls: 4, answered: 3, known: 6 });
  if (best === null) throw new Error('no best hour');
  expect(bestHourText('fr', best)).toBe('Joint 3 fois sur 4 le mardi entre 10 h et 12 h (sur 6 appels passés)');
  expect(bestHourText('en', best)).toBe('Reached 3 times of 4 on Tuesdays from 10:00 to 12:00 (of 6 calls made)');
});

test('where no day of the week says enough, the time of any day does', () => {
  const calls = [monday, '2025-06-03', '2025-06-04'].map((on) => call(on, '08:30', 'reached'));
  expect(bestHour([...calls, call('2025-06-05', '08:10', 'noAnswer')])).toEqual({
    weekday: null,
    fromHour: 8,
    toHour: 10,
    calls: 4,
    answered: 3,
    known: 4,
  });
});

test('nothing is said from two calls, from one answer in two, or from calls of which nobody knows whether they were answered', () => {
  const at = (outcomes: (string | null)[]) => bestHour(outcomes.map((code) => call(monday, '10:00', code)));
  expect(at([])).toBeNull();
  expect(at(['reached', 'reached'])).toBeNull();
  expect(at(['reached', 'reached', 'noAnswer', 'noAnswer'])).toBeNull();
  expect(at([null, null, 'wrongNumber', 'callBack', 'ourOwn'])).toBeNull();
  expect(at(['noAnswer', 'noAnswer', 'noAnswer'])).toBeNull();
});

test('a message left was heard by nobody at that time', () => {
  expect(['reached', 'messageLeft', 'callBack', null].map(answered)).toEqual([true, false, null, null]);
});
