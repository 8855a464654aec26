import type { TermsKind } from '../kinds.ts';
import { addDays, type Day, endOfMonth } from './days.ts';

/**
 * How long a customer has to pay, in days and in the way they are counted. `dayOfMonth` (1–31): it pays on that day of the
 * month only, as in "30 jours fin de mois le 10".
 */
export type Terms = { readonly kind: TermsKind; readonly days: number; readonly dayOfMonth?: number | null };

/** Days within which invoices are to be paid, at most. */
export const mostTermsDays = 180;

/** Where terms are kept, on a card and in the settings: they hold together only, and change together. */
export const termsColumns = ['termsKind', 'termsDays', 'termsDayOfMonth'] as const;
export type TermsColumn = (typeof termsColumns)[number];

type Columns<Absent> = {
  readonly termsKind: TermsKind | Absent;
  readonly termsDays: number | Absent;
  readonly termsDayOfMonth: number | null;
};

/** True for the name of a column that payment terms are kept in. */
export function isTermsColumn(name: string): name is TermsColumn {
  return termsColumns.some((column) => column === name);
}

/** The columns of a customer that hold its terms; null for one that has none of its own. */
export type TermsColumns = Columns<null>;

/** The terms that the columns of the firm hold. */
export function termsOf(row: Columns<never>): Terms;
/** The terms that columns hold; null for a customer that has none of its own. */
export function termsOf(row: Columns<null>): Terms | null;
export function termsOf({ termsKind, termsDays, termsDayOfMonth }: Columns<null>): Terms | null {
  if (termsKind === null || termsDays === null) return null;
  return { kind: termsKind, days: termsDays, dayOfMonth: termsDayOfMonth };
}

/**
 * The day an invoice of `issuedOn` is due under `terms`. "45 jours fin de mois" has two lawful readings (C. com. L441-10 I,
 * CEPC) and no default between them: the parties agree on one. A day of payment is usage, not law, and is counted as
 * accounting software does: "30 jours fin de mois le 10" is the 10th of the month after that end of month (Odoo, "Days end of
 * month on the"); after any other count, the first such day from then on (Dolibarr, "le Nième du mois"). In a shorter month
 * it is the last day.
 */
export function dueOnByTerms(issuedOn: Day, terms: Terms): Day {
  const counted = countedDay(issuedOn, terms);
  const { kind, dayOfMonth } = terms;
  if (dayOfMonth == null) return counted;
  const inSameMonth = onDayOfMonth(counted, dayOfMonth);
  if (kind !== 'daysThenEndOfMonth' && inSameMonth >= counted) return inSameMonth;
  return onDayOfMonth(addDays(endOfMonth(counted), 1), dayOfMonth);
}

function countedDay(issuedOn: Day, { kind, days }: Terms): Day {
  if (kind === 'endOfMonthThenDays') return addDays(endOfMonth(issuedOn), days);
  if (kind === 'endOfDecadeThenDays') return addDays(endOfDecade(issuedOn), days);
  const day = addDays(issuedOn, days);
  return kind === 'daysThenEndOfMonth' ? endOfMonth(day) : day;
}

/** The `dayOfMonth`th of the month of `day`, or its last day when it has fewer. */
function onDayOfMonth(day: Day, dayOfMonth: number): Day {
  const wanted = `${day.slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`;
  const last = endOfMonth(day);
  return wanted < last ? wanted : last;
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
