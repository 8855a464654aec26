import { expect, test } from 'vitest';
import {
  checkRegisteredStep,
  normalizeRegisteredNumber,
  type RegisteredProgress,
} from '../../shared/domain/letters/registered-letters.ts';

const known = { issuedOn: '2026-11-02', today: '2026-11-21' };
const prepared: RegisteredProgress = {
  number: null,
  state: 'prepared',
  depositedOn: null,
  presentedOn: null,
  closedOn: null,
};
const deposited: RegisteredProgress = { ...prepared, state: 'deposited', depositedOn: '2026-11-03' };
const received: RegisteredProgress = {
  ...deposited,
  state: 'received',
  presentedOn: '2026-11-05',
  closedOn: '2026-11-06',
};

test('a letter goes from preparation to its end, with or without a noted presentation', () => {
  expect(() => checkRegisteredStep(prepared, deposited, known)).not.toThrow();
  expect(() => checkRegisteredStep(deposited, received, known)).not.toThrow();
  expect(() =>
    checkRegisteredStep(deposited, { ...received, state: 'unclaimed', presentedOn: null }, known),
  ).not.toThrow();
});

test('a wrong date or a wrong end can be corrected, a step is never undone', () => {
  expect(() => checkRegisteredStep(received, { ...received, closedOn: '2026-11-07' }, known)).not.toThrow();
  expect(() => checkRegisteredStep(received, { ...received, state: 'refused' }, known)).not.toThrow();
  expect(() => checkRegisteredStep(received, deposited, known)).toThrow('registeredState');
});

test.each([
  ['registeredDateMissing', { ...deposited, depositedOn: null }],
  ['registeredDateMissing', { ...received, closedOn: null }],
  ['registeredDateUnexpected', { ...deposited, closedOn: '2026-11-06' }],
  ['registeredDateOrder', { ...deposited, depositedOn: '2026-11-01' }],
  ['registeredDateOrder', { ...received, presentedOn: '2026-11-07' }],
  ['registeredDateFuture', { ...deposited, depositedOn: '2026-11-22' }],
])('%s is refused', (reason, after) => {
  expect(() => checkRegisteredStep(prepared, after, known)).toThrow(reason);
});

test('a number is kept without its spaces, in capitals', () => {
  expect(normalizeRegisteredNumber(' 1a 123 456 7890 1 ')).toBe('1A12345678901');
  expect(normalizeRegisteredNumber('RK 12 345 678 9 FR')).toBe('RK123456789FR');
  expect(normalizeRegisteredNumber('  ')).toBeNull();
  expect(() => normalizeRegisteredNumber('1A 123')).toThrow('registeredNumber');
  expect(() => normalizeRegisteredNumber('1A12345678901€')).toThrow('registeredNumber');
});
