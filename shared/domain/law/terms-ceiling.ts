import { addDays, type Day, daysBetween, laterDay } from '../values/days.ts';
import { dueOnByTerms, isPeriodic, type Terms } from '../values/terms.ts';
import { ceilingOf, type Payer, type PaymentCeiling } from './payment-ceilings.ts';

/** The last lawful due day of an invoice of `issuedOn`. */
function lastLawfulDay(issuedOn: Day, limits: readonly Terms[]): Day {
  return limits.map((limit) => dueOnByTerms(issuedOn, limit)).reduce(laterDay, issuedOn);
}

/** A ceiling that terms exceed, and the first invoice that shows it: its due day is after the last lawful one. */
export type ExceededTerms = {
  readonly ceiling: PaymentCeiling;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly lastOn: Day;
};

/**
 * The ceiling that `terms` agreed on `today` would exceed, or null: they are lawful when no invoice of the two years from then, on
 * any day, falls due after the last lawful day. Judged by the days, whatever the way of counting: "30 jours fin de mois le 10" is
 * within 45 days end of month for most invoices, not for one of 30 January. Terms of a periodic invoice are held against its own
 * limits.
 */
export function exceededCeiling(terms: Terms, payer: Payer, today: Day): ExceededTerms | null {
  for (let offset = 0; offset < 731; offset++) {
    const issuedOn = addDays(today, offset);
    const ceiling = ceilingOf(payer, issuedOn);
    if (ceiling === null) return null;
    const limits = isPeriodic(terms) ? ceiling.periodicLimits : ceiling.limits;
    const dueOn = dueOnByTerms(issuedOn, terms);
    const lastOn = lastLawfulDay(issuedOn, limits);
    if (dueOn > lastOn) return { ceiling, issuedOn, dueOn, lastOn };
  }
  return null;
}

/**
 * The ceiling a due day exceeds, with the last lawful day, or null. Whether the invoice sums up a period is not known: the
 * longest of both limits counts.
 */
export function exceededDueDay(
  invoice: { readonly issuedOn: Day; readonly dueOn: Day },
  payer: Payer,
): { readonly ceiling: PaymentCeiling; readonly lastOn: Day; readonly days: number } | null {
  const { issuedOn, dueOn } = invoice;
  const ceiling = ceilingOf(payer, issuedOn);
  if (ceiling === null) return null;
  const lastOn = lastLawfulDay(issuedOn, [...ceiling.limits, ...ceiling.periodicLimits]);
  return dueOn > lastOn ? { ceiling, lastOn, days: daysBetween(lastOn, dueOn) } : null;
}

/** No invoice under `ceiling` is lawfully due more days than this after its date, whatever its day. */
export function longestDays({ limits, periodicLimits }: PaymentCeiling): number {
  const added = { net: 0, periodic: 0, daysThenEndOfMonth: 30, endOfMonthThenDays: 30, endOfDecadeThenDays: 10 };
  return Math.max(...[...limits, ...periodicLimits].map(({ kind, days }) => days + added[kind]));
}
