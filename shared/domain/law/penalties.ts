import legal from '../../../resources/legal-fr.json' with { type: 'json' };
import type { CustomerKind } from '../kinds.ts';
import { addDays, type Day, daysBetween } from '../values/days.ts';
import { type Cents, sumCents } from '../values/money.ts';
import { halfYearOf, halfYearRates } from './legal-rates.ts';

const { amountEUR, since } = legal.recoveryIndemnity;

/**
 * Recovery indemnity of an invoice paid late, by its due date (C. com. D441-5; CCP D2192-35 for public buyers): none before
 * the law asked for it.
 */
export function recoveryIndemnityOf(dueOn: Day): Cents {
  return dueOn < since ? 0 : amountEUR * 100;
}

/** An amount set against the invoice and the day it took effect. */
export type PenaltyPayment = { readonly on: Day; readonly amountCents: Cents };

/** An amount of the invoice that bears no interest from `from` to `to`, both counted; null: it never bore any, it still bears none. */
export type PenaltySuspension = { readonly from: Day | null; readonly to: Day | null; readonly amountCents: Cents };

export type PenaltyInput = {
  readonly customerKind: CustomerKind;
  readonly dueOn: Day;
  /** What is still open on `until`. */
  readonly openCents: Cents;
  /** Last day interest is counted for. */
  readonly until: Day;
  /** Everything allocated to the invoice up to `until`. */
  readonly payments: readonly PenaltyPayment[];
  /** What was disputed of it, and when. */
  readonly suspensions?: readonly PenaltySuspension[];
  /** The firm's own yearly rate in hundredths of a percent; null = the default rate of the law. */
  readonly contractBasisPoints: number | null;
};

/** Interest from `from` to `to`, both counted, on `baseCents`. Null: the rate of that half-year is not known. */
export type PenaltyPeriod = {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly baseCents: Cents;
  readonly ratePercent: number | null;
  readonly interestCents: Cents | null;
};

export type Penalties = {
  readonly periods: readonly PenaltyPeriod[];
  /** Null when a rate is missing: a partial sum would read as the whole. */
  readonly interestCents: Cents | null;
  readonly indemnityCents: Cents;
};

/**
 * Late penalties and recovery indemnity of one open invoice (C. com. L441-10 II). Null when nothing is owed: not late
 * on `until`, or a consumer, who owes neither (legal interest then runs from a formal notice only, C. civ. 1231-6).
 *
 * Each period bears interest on what was outstanding in it, so what was paid late counts until the day it was paid,
 * that day included; the allocations stay those of the accounts (interest-first imputation, C. civ. 1343-1, is a matter
 * for the claim, not for the ledger). What is suspended bears none while it is. Every period is rounded to the cent, then added
 * (service-public F783).
 */
export function computePenalties(input: PenaltyInput): Penalties | null {
  if (input.customerKind === 'consumer' || input.until <= input.dueOn) return null;
  const periods = splitPeriods(input).map(({ from, to, baseCents }) => {
    const days = daysBetween(from, to) + 1;
    const basisPoints = rateOf(input, from);
    return {
      from,
      to,
      days,
      baseCents,
      ratePercent: basisPoints === null ? null : basisPoints / 100,
      interestCents: basisPoints === null ? null : interest(baseCents, basisPoints, days),
    };
  });
  const amounts = periods.map((period) => period.interestCents);
  return {
    periods,
    interestCents: amounts.every((amount) => amount !== null) ? sumCents(amounts) : null,
    indemnityCents: recoveryIndemnityOf(input.dueOn),
  };
}

/** Base × rate × days / 365, leap year or not (service-public F783), rounded half away from zero. */
export function interest(baseCents: Cents, basisPoints: number, days: number): Cents {
  const numerator = BigInt(baseCents) * BigInt(basisPoints) * BigInt(days);
  const denominator = 10_000n * 365n;
  return Number((2n * numerator + denominator) / (2n * denominator));
}

/** Cuts the delay where the rate or the outstanding amount changes; stretches with nothing outstanding are left out. */
function splitPeriods(input: PenaltyInput): { from: Day; to: Day; baseCents: Cents }[] {
  const first = addDays(input.dueOn, 1);
  const starts = new Set([first]);
  for (const payment of input.payments)
    if (payment.on > input.dueOn && payment.on < input.until) starts.add(addDays(payment.on, 1));
  for (const { from, to } of input.suspensions ?? [])
    for (const start of [from, to === null ? null : addDays(to, 1)])
      if (start !== null && start > first && start <= input.until) starts.add(start);
  if (input.customerKind !== 'public')
    for (let start = nextHalfYear(first); start <= input.until; start = nextHalfYear(start)) starts.add(start);
  return [...starts]
    .sort()
    .map((from, index, all) => {
      const next = all[index + 1];
      return { from, to: next ? addDays(next, -1) : input.until, baseCents: outstandingOn(input, from) };
    })
    .filter((period) => period.baseCents > 0);
}

function nextHalfYear(day: Day): Day {
  return addDays(halfYearOf(day).to, 1);
}

/** What was open all through `day` and bore interest: a payment still bears interest on the day it is received. */
function outstandingOn({ openCents, payments, suspensions = [] }: PenaltyInput, day: Day): Cents {
  const later = payments.filter((payment) => payment.on >= day).map((payment) => payment.amountCents);
  const suspended = suspensions.filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to));
  return openCents + sumCents(later) - sumCents(suspended.map(({ amountCents }) => amountCents));
}

/**
 * Public buyers owe one rate, that of the half-year in which interest began (CCP R2192-31), whatever the contract says.
 * A contractual rate is raised to the lawful minimum of the half-year where that minimum is known.
 */
function rateOf(input: PenaltyInput, from: Day): number | null {
  if (input.customerKind === 'public') return halfYearRates(addDays(input.dueOn, 1))?.publicBasisPoints ?? null;
  const rates = halfYearRates(from);
  if (input.contractBasisPoints === null) return rates?.defaultBasisPoints ?? null;
  return Math.max(input.contractBasisPoints, rates?.floorBasisPoints ?? 0);
}
