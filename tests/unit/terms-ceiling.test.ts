import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paymentSectors, termsKinds } from '../../shared/domain/kinds.ts';
import { ceilingOf, payerOf } from '../../shared/domain/law/payment-ceilings.ts';
import { exceededCeiling, exceededDueDay, longestDays } from '../../shared/domain/law/terms-ceiling.ts';
import { addDays, daysBetween } from '../../shared/domain/values/days.ts';
import { dueOnByTerms } from '../../shared/domain/values/terms.ts';

const today = '2026-11-22';
const business = (sector: Parameters<typeof payerOf>[1]) => payerOf({ kind: 'business' }, sector);
const general = business('general');
const state = payerOf({ kind: 'public' }, 'general');
const hospital = payerOf({ kind: 'public', publicBuyer: 'hospital' }, 'general');
const undertaking = payerOf({ kind: 'public', publicBuyer: 'undertaking' }, 'transport');

// The figures of C. com. L441-10 and L441-11 and of CCP R2192-10 and 11, as service-public.fr F23211, F33343 and F32073 give them.
test.each([
  ['net', 60, general, false],
  ['net', 61, general, true],
  ['daysThenEndOfMonth', 45, general, false],
  ['endOfMonthThenDays', 45, general, false],
  ['daysThenEndOfMonth', 46, general, true],
  ['endOfMonthThenDays', 46, general, true],
  ['periodic', 45, general, false],
  ['periodic', 46, general, true],
  ['net', 30, state, false],
  ['net', 31, state, true],
  ['endOfMonthThenDays', 0, state, false],
  ['endOfMonthThenDays', 1, state, true],
  ['net', 50, hospital, false],
  ['net', 51, hospital, true],
  ['net', 60, undertaking, false],
  ['endOfMonthThenDays', 30, undertaking, false],
  ['daysThenEndOfMonth', 45, undertaking, true],
  ['net', 180, payerOf({ kind: 'consumer' }, 'transport'), false],
  ['net', 30, business('transport'), false],
  ['net', 31, business('transport'), true],
  ['daysThenEndOfMonth', 30, business('transport'), true],
  ['net', 30, business('perishableFood'), false],
  ['net', 31, business('perishableFood'), true],
  ['endOfDecadeThenDays', 30, business('perishableFood'), false],
  ['endOfDecadeThenDays', 31, business('perishableFood'), true],
  ['net', 20, business('livestockMeat'), false],
  ['net', 21, business('livestockMeat'), true],
  ['endOfMonthThenDays', 30, business('spirits'), false],
  ['endOfMonthThenDays', 31, business('spirits'), true],
  ['net', 30, business('spirits'), false],
  ['net', 31, business('spirits'), true],
  ['net', 60, business('wine'), false],
  ['endOfMonthThenDays', 55, business('greenSpaceEquipment'), false],
  ['endOfMonthThenDays', 56, business('greenSpaceEquipment'), true],
  ['daysThenEndOfMonth', 110, business('farmMachinery'), false],
  ['daysThenEndOfMonth', 54, business('leather'), false],
  ['daysThenEndOfMonth', 55, business('leather'), true],
  ['net', 74, business('watchesJewellery'), false],
  ['endOfMonthThenDays', 60, business('watchesJewellery'), true],
  ['net', 75, business('toys'), false],
  ['net', 76, business('toys'), true],
  ['net', 45, payerOf({ kind: 'business', sector: 'transport' }, 'general'), true],
] as const)('%s %i days for %o: beyond the ceiling %s', (kind, days, payer, isBeyond) => {
  expect(exceededCeiling({ kind, days }, payer, today) !== null).toBe(isBeyond);
});

// Judged by the days, counted by hand; the law has no word on the day of payment itself.
test.each([
  ['30 jours fin de mois le 10', 'daysThenEndOfMonth', 30, 10, general, ['2027-01-30', '2027-04-10', '2027-03-31']],
  ['45 jours fin de mois le 5', 'daysThenEndOfMonth', 45, 5, general, ['2026-11-22', '2027-02-05', '2027-01-31']],
  ['15 jours fin de mois le 15', 'daysThenEndOfMonth', 15, 15, general, null],
  ['15 jours fin de mois le 16', 'daysThenEndOfMonth', 15, 16, general, ['2026-12-17', '2027-02-16', '2027-02-15']],
  ['fin de mois le 10', 'daysThenEndOfMonth', 0, 10, general, null],
  ['fin de mois + 30 jours le 14', 'endOfMonthThenDays', 30, 14, general, null],
  ['fin de mois + 30 jours le 15', 'endOfMonthThenDays', 30, 15, general, ['2026-12-01', '2027-02-15', '2027-02-14']],
  ['30 jours le 10', 'net', 30, 10, general, null],
  ['60 jours le 10', 'net', 60, 10, general, ['2026-11-22', '2027-02-10', '2027-01-31']],
  ['periodic, 15 days, on the 10th', 'periodic', 15, 10, general, null],
  ['periodic, 30 days, on the 10th', 'periodic', 30, 10, general, ['2026-11-22', '2027-01-10', '2027-01-06']],
  ['the State, on the 10th', 'net', 0, 10, state, null],
  ['the State, on the 10th a day later', 'net', 1, 10, state, ['2026-12-10', '2027-01-10', '2027-01-09']],
  ['a hospital, fin de mois le 20', 'daysThenEndOfMonth', 0, 20, hospital, null],
  ['a hospital, fin de mois le 21', 'daysThenEndOfMonth', 0, 21, hospital, ['2026-12-01', '2027-01-21', '2027-01-20']],
  [
    'transport, fin de mois le 1er',
    'daysThenEndOfMonth',
    0,
    1,
    business('transport'),
    ['2026-12-01', '2027-01-01', '2026-12-31'],
  ],
  ['spirits, fin de mois le 30', 'daysThenEndOfMonth', 0, 30, business('spirits'), null],
  [
    'spirits, fin de mois le 31',
    'daysThenEndOfMonth',
    0,
    31,
    business('spirits'),
    ['2026-11-22', '2026-12-31', '2026-12-30'],
  ],
  ['a consumer', 'daysThenEndOfMonth', 90, 10, payerOf({ kind: 'consumer' }, 'general'), null],
] as const)('%s: the first invoice beyond the ceiling', (_name, kind, days, dayOfMonth, payer, expected) => {
  const exceeded = exceededCeiling({ kind, days, dayOfMonth }, payer, today);
  expect(exceeded && [exceeded.issuedOn, exceeded.dueOn, exceeded.lastOn]).toEqual(expected);
});

test.each([
  ['60 days from the invoice', '2026-01-31', '2026-04-01', general, 0],
  ['45 days end of month, the end of the month first', '2026-01-01', '2026-03-17', general, 0],
  ['one day more', '2026-01-01', '2026-03-18', general, 1],
  ['45 days, then the end of that month', '2026-01-15', '2026-03-31', general, 0],
  ['transport', '2026-01-10', '2026-02-10', business('transport'), 1],
  ['toys in September', '2026-09-30', '2027-01-03', business('toys'), 0],
  ['toys in October', '2026-10-01', '2027-01-03', business('toys'), 19],
  [
    'perishable food before 2024: from the end of the ten days',
    '2023-05-01',
    '2023-06-09',
    business('perishableFood'),
    0,
  ],
  ['a hospital', '2026-01-10', '2026-03-01', hospital, 0],
] as const)('a due day is held against the ceiling of its invoice: %s', (_name, issuedOn, dueOn, payer, beyond) => {
  expect(exceededDueDay({ issuedOn, dueOn }, payer)?.days ?? 0).toBe(beyond);
});

const anyTerms = fc.record({
  kind: fc.constantFrom(...termsKinds),
  days: fc.nat({ max: 70 }),
  dayOfMonth: fc.option(fc.integer({ min: 1, max: 31 })),
});

test('terms within the ceiling of public buyers never give more than 30 days, whatever the day of the invoice', () => {
  const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, anyTerms, (issued, terms) => {
      fc.pre(exceededCeiling(terms, state, today) === null);
      const issuedOn = issued.toISOString().slice(0, 10);
      expect(daysBetween(issuedOn, dueOnByTerms(issuedOn, terms))).toBeLessThanOrEqual(30);
    }),
    { numRuns: 60 },
  );
});

test('terms and due days are judged alike: no day that lawful terms give is beyond the ceiling', () => {
  const day = fc.date({ min: new Date('2026-11-22'), max: new Date('2028-11-20'), noInvalidDate: true });
  const sectors = fc.constantFrom(general, state, business('transport'), business('spirits'), business('toys'));
  fc.assert(
    fc.property(day, anyTerms, sectors, (issued, terms, payer) => {
      fc.pre(exceededCeiling(terms, payer, today) === null);
      const issuedOn = issued.toISOString().slice(0, 10);
      expect(exceededDueDay({ issuedOn, dueOn: dueOnByTerms(issuedOn, terms) }, payer)).toBeNull();
    }),
    { numRuns: 60 },
  );
});

test('no lawful due day is further than the longest days of its ceiling', () => {
  const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom(...paymentSectors), (issued, sector) => {
      const issuedOn = issued.toISOString().slice(0, 10);
      const ceiling = ceilingOf(business(sector), issuedOn);
      const dueOn = addDays(issuedOn, (ceiling === null ? 0 : longestDays(ceiling)) + 1);
      expect(exceededDueDay({ issuedOn, dueOn }, business(sector))).not.toBeNull();
    }),
  );
});
