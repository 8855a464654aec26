import type { AmountIn, DayTotals } from '../domain/agenda/day-totals.ts';
import type { Language } from '../domain/kinds.ts';
import { formatCents } from './format.ts';
import { lookUp, t } from './translate.ts';

/** Amounts of several currencies beside one another: `120,00 € + 30,00 $`. */
export function amountsText(language: Language, amounts: readonly AmountIn[]): string {
  return amounts.map(({ amountCents, currency }) => formatCents(language, amountCents, currency)).join(' + ');
}

/** What a day adds up to, a text for each of its figures that is not nothing. */
export function totalTexts(language: Language, totals: DayTotals): string[] {
  const { waitingCount, lateCount, owed, doneCount, received } = totals;
  return [
    ...(waitingCount > lateCount ? [t(language, 'calendar.toDo', { count: waitingCount - lateCount })] : []),
    ...(lateCount > 0 ? [t(language, 'calendar.lateOnes', { count: lateCount })] : []),
    ...(owed.length > 0 ? [t(language, 'calendar.owed', { amounts: amountsText(language, owed) })] : []),
    ...(doneCount > 0 ? [t(language, 'calendar.done', { count: doneCount })] : []),
    ...(received.length > 0 ? [t(language, 'calendar.received', { amounts: amountsText(language, received) })] : []),
  ];
}

/** The name of the holiday that a rule of the law makes; each territory overseas has the abolition of slavery on a day of its own. */
export function holidayText(language: Language, rule: string): string {
  return lookUp(language, `calendar.holiday.${rule}`, {}) ?? t(language, 'calendar.holiday.abolition');
}
