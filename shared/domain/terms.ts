import { addDays, type Day, endOfMonth } from './days.ts';
import type { TermsKind } from './kinds.ts';

/** How long a customer has to pay, in days and in the way they are counted. */
export type Terms = { readonly kind: TermsKind; readonly days: number };

/**
 * The day an invoice of `issuedOn` is due under `terms`. "45 jours fin de mois" has two lawful readings (C. com. L441-10 I,
 * CEPC) and no default between them: the parties agree on one.
 */
export function dueOnByTerms(issuedOn: Day, terms: Terms): Day {
  if (terms.kind === 'endOfMonthThenDays') return addDays(endOfMonth(issuedOn), terms.days);
  if (terms.kind === 'endOfDecadeThenDays') return addDays(endOfDecade(issuedOn), terms.days);
  const day = addDays(issuedOn, terms.days);
  return terms.kind === 'daysThenEndOfMonth' ? endOfMonth(day) : day;
}

/** True for terms of an invoice that sums up a period. */
export function isPeriodic({ kind }: Terms): boolean {
  return kind === 'periodic' || kind === 'endOfDecadeThenDays';
}

/** Last day of the ten-day period of `day`: the 10th, the 20th or the end of the month. */
function endOfDecade(day: Day): Day {
  const number = Number(day.slice(8, 10));
  if (number > 20) return endOfMonth(day);
  return `${day.slice(0, 8)}${number > 10 ? '20' : '10'}`;
}
