import { AppError } from '../../errors.ts';
import type { Frequency } from '../kinds.ts';
import { addDays, addMonths, type Day } from '../values/days.ts';
import { type Cents, splitEvenly } from '../values/money.ts';

export type PlanInstalment = { readonly dueOn: Day; readonly amountCents: Cents };

export type InstalmentTerms = {
  readonly totalCents: Cents;
  readonly firstOn: Day;
  readonly frequency: Frequency;
  /** One of the two: how many instalments in all, the first payment included, or how much each is. */
  readonly count?: number | undefined;
  readonly amountCents?: Cents | undefined;
  /** A first instalment of another amount. */
  readonly firstPaymentCents?: Cents | undefined;
};

const mostInstalments = 120;

/**
 * The schedule these terms give: equal amounts whose last line balances, at the day number of `firstOn` each month (the
 * last day where the month is shorter) or every seven days.
 * @throws AppError `validation` / `planTerms` (neither or both of `count` and `amountCents`), `planFirstPayment` (not
 * less than the total, or the only instalment), `planInstalments` (more than 120, or less than a cent each)
 */
export function buildInstalments(terms: InstalmentTerms): PlanInstalment[] {
  const amounts = amountsOf(terms);
  if (amounts.length > mostInstalments || amounts.some((amount) => amount < 1)) refuse('planInstalments');
  return amounts.map((amountCents, index) => ({ dueOn: instalmentDay(terms, index), amountCents }));
}

function amountsOf({ totalCents, count, amountCents, firstPaymentCents }: InstalmentTerms): Cents[] {
  if (firstPaymentCents !== undefined && firstPaymentCents >= totalCents) refuse('planFirstPayment');
  const first = firstPaymentCents === undefined ? [] : [firstPaymentCents];
  const rest = totalCents - (firstPaymentCents ?? 0);
  if (count !== undefined && amountCents === undefined) {
    if (count <= first.length) refuse('planFirstPayment');
    return [...first, ...splitEvenly(rest, count - first.length)];
  }
  if (amountCents === undefined || count !== undefined) refuse('planTerms');
  const full = Math.floor(rest / amountCents);
  if (full > mostInstalments) refuse('planInstalments');
  const last = rest - full * amountCents;
  return [...first, ...Array.from({ length: full }, () => amountCents), ...(last > 0 ? [last] : [])];
}

/** Counted from the first day each time: a plan begun on the 31st comes back to the 31st after February. */
function instalmentDay({ firstOn, frequency }: InstalmentTerms, index: number): Day {
  return frequency === 'month' ? addMonths(firstOn, index) : addDays(firstOn, 7 * index);
}

function refuse(reason: string): never {
  throw new AppError('validation', { reason });
}
