import { expect, test } from 'vitest';
import { dueOnInLabel } from '../../shared/domain/ledger/due-date.ts';
import { dueOnByTerms } from '../../shared/domain/terms.ts';

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
