import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsKinds } from '../../shared/domain/kinds.ts';
import { dueOnInLabel } from '../../shared/domain/receivables/due-date.ts';
import { addDays, endOfMonth } from '../../shared/domain/values/days.ts';
import { dueOnByTerms } from '../../shared/domain/values/terms.ts';

// The worked examples of the law's commentators: service-public F23211, FNASEPH.
test.each([
  ['45 days after the end of the month', '2023-01-02', 'endOfMonthThenDays', 45, '2023-03-17'],
  ['45 days, then the end of that month', '2023-01-02', 'daysThenEndOfMonth', 45, '2023-02-28'],
  ['the same in a leap year', '2024-01-02', 'daysThenEndOfMonth', 45, '2024-02-29'],
  ['45 days after the end of March', '2023-03-10', 'endOfMonthThenDays', 45, '2023-05-15'],
  ['30 days net', '2024-02-15', 'net', 30, '2024-03-16'],
  ['periodic, 45 days from issue', '2024-01-31', 'periodic', 45, '2024-03-16'],
  ['30 days after the first ten days', '2026-06-03', 'endOfDecadeThenDays', 30, '2026-07-10'],
  ['30 days after the second', '2026-06-20', 'endOfDecadeThenDays', 30, '2026-07-20'],
  ['30 days after the third, in February', '2026-02-21', 'endOfDecadeThenDays', 30, '2026-03-30'],
  ['at sight', '2024-02-29', 'net', 0, '2024-02-29'],
] as const)('%s', (_name, issuedOn, kind, days, expected) => {
  expect(dueOnByTerms(issuedOn, { kind, days })).toBe(expected);
});

// Counted by hand, as Odoo ("Days end of month on the") and Dolibarr ("le Nième du mois") count them.
test.each([
  ['30 jours fin de mois le 10', '2026-01-01', 'daysThenEndOfMonth', 30, 10, '2026-02-10'],
  ['the same, the day after', '2026-01-02', 'daysThenEndOfMonth', 30, 10, '2026-03-10'],
  ['the same, counted into March', '2027-01-30', 'daysThenEndOfMonth', 30, 10, '2027-04-10'],
  ['the same in a leap year', '2028-01-30', 'daysThenEndOfMonth', 30, 10, '2028-03-10'],
  ['45 jours fin de mois le 5', '2026-11-16', 'daysThenEndOfMonth', 45, 5, '2027-01-05'],
  ['the same over the end of the year', '2026-11-17', 'daysThenEndOfMonth', 45, 5, '2027-02-05'],
  ['60 jours fin de mois le 15', '2025-12-31', 'daysThenEndOfMonth', 60, 15, '2026-04-15'],
  ['le 10 du mois suivant', '2026-12-31', 'daysThenEndOfMonth', 0, 10, '2027-01-10'],
  ['le 31 du mois suivant, a shorter month', '2026-03-10', 'daysThenEndOfMonth', 0, 31, '2026-04-30'],
  ['le 30, in February', '2026-12-15', 'daysThenEndOfMonth', 30, 30, '2027-02-28'],
  ['le 30, in February of a leap year', '2027-12-15', 'daysThenEndOfMonth', 30, 30, '2028-02-29'],
  [
    'fin de mois + 30 jours le 10: the first 10th from then on',
    '2026-01-15',
    'endOfMonthThenDays',
    30,
    10,
    '2026-03-10',
  ],
  ['the same when it is past', '2026-02-03', 'endOfMonthThenDays', 30, 10, '2026-04-10'],
  ['fin de mois + 10 jours le 10: that very day', '2026-03-01', 'endOfMonthThenDays', 10, 10, '2026-04-10'],
  ['fin de mois le 31, the end of the month first', '2026-02-03', 'endOfMonthThenDays', 0, 31, '2026-02-28'],
  ['30 jours le 10', '2026-12-11', 'net', 30, 10, '2027-01-10'],
  ['the same, a day too late', '2026-12-12', 'net', 30, 10, '2027-02-10'],
  ['30 jours le 31, in a shorter month', '2027-01-15', 'net', 30, 31, '2027-02-28'],
  ['periodic, 30 days, on the 5th', '2026-06-10', 'periodic', 30, 5, '2026-08-05'],
  ['30 days after the first ten days, on the 15th', '2026-06-03', 'endOfDecadeThenDays', 30, 15, '2026-07-15'],
] as const)('%s: invoice of %s', (_name, issuedOn, kind, days, dayOfMonth, expected) => {
  expect(dueOnByTerms(issuedOn, { kind, days, dayOfMonth })).toBe(expected);
});

test('a day of payment is the first such day after the count, never before it', () => {
  const day = fc.date({ min: new Date('2023-01-01'), max: new Date('2032-12-31'), noInvalidDate: true });
  const dayOfMonth = fc.integer({ min: 1, max: 31 });
  fc.assert(
    fc.property(day, fc.constantFrom(...termsKinds), fc.nat({ max: 120 }), dayOfMonth, (issued, kind, days, wanted) => {
      const issuedOn = issued.toISOString().slice(0, 10);
      const counted = dueOnByTerms(issuedOn, { kind, days });
      // "Fin de mois le 31" is not that end of month but the next.
      let expected = kind === 'daysThenEndOfMonth' ? addDays(counted, 1) : counted;
      const isWanted = () =>
        Number(expected.slice(8)) === wanted ||
        (expected === endOfMonth(expected) && Number(expected.slice(8)) < wanted);
      while (!isWanted()) expected = addDays(expected, 1);
      expect(dueOnByTerms(issuedOn, { kind, days, dayOfMonth: wanted })).toBe(expected);
    }),
  );
});

test.each([
  ['FA12 ECH 31/03', '2024-02-10', '2024-03-31'],
  ['FA12 ECH 31/01', '2024-12-10', '2025-01-31'],
  ['Échéance : 05/04/2024', '2024-02-10', '2024-04-05'],
  ['ECH.15-06-24', '2024-02-10', '2024-06-15'],
  ['ECH LE 31/03/2025', '2024-12-10', '2025-03-31'],
  ['ECH 30/02', '2024-01-10', null],
  ['ECH 31/03/2020', '2024-01-10', null],
  ['PECHE 31/03', '2024-01-10', null],
  ['Facture 31/03', '2024-01-10', null],
])('%s issued on %s is due on %s', (label, issuedOn, expected) => {
  expect(dueOnInLabel(label, issuedOn)).toBe(expected);
});
