import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from '../../shared/domain/days.ts';
import { termsKinds } from '../../shared/domain/kinds.ts';
import { dueOnByTerms } from '../../shared/domain/terms.ts';
import { exceededCeiling } from '../../shared/domain/terms-ceiling.ts';

test.each([
  ['net', 60, 'business', null],
  ['net', 61, 'business', 60],
  ['daysThenEndOfMonth', 45, 'business', null],
  ['endOfMonthThenDays', 45, 'business', null],
  ['daysThenEndOfMonth', 46, 'business', 45],
  ['endOfMonthThenDays', 60, 'business', 45],
  ['net', 30, 'public', null],
  ['net', 31, 'public', 30],
  ['endOfMonthThenDays', 0, 'public', null],
  ['endOfMonthThenDays', 30, 'public', 30],
  ['net', 180, 'consumer', null],
] as const)('%s %i days for a %s', (kind, days, customer, ceiling) => {
  expect(exceededCeiling({ kind, days }, customer)?.days ?? null).toBe(ceiling);
});

test('terms within the ceiling of public buyers never give more than 30 days, whatever the day of the invoice', () => {
  const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom(...termsKinds), fc.nat({ max: 90 }), (issued, kind, days) => {
      fc.pre(exceededCeiling({ kind, days }, 'public') === null);
      const issuedOn = issued.toISOString().slice(0, 10);
      expect(daysBetween(issuedOn, dueOnByTerms(issuedOn, { kind, days }))).toBeLessThanOrEqual(30);
    }),
  );
});
