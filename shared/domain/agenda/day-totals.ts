import { accountKey } from '../values/account-key.ts';
import type { Cents } from '../values/money.ts';
import { isDone, isOwed } from './calendar-kinds.ts';
import type { CalendarKind } from './kinds.ts';

/** What a day adds up of each of its events. */
export type Counted = {
  readonly kind: CalendarKind;
  readonly customerId: number | null;
  readonly amountCents: Cents | null;
  readonly currency: string;
  readonly isLate: boolean;
};

/** Cents of one currency. */
export type AmountIn = { readonly currency: string; readonly amountCents: Cents };

/** What a day holds. Amounts of different currencies are never added together. */
export type DayTotals = {
  /** Things that wait for somebody, and those of them that are late. */
  readonly waitingCount: number;
  readonly lateCount: number;
  /** What is to be paid by that day: instalments, promises, delays of letters. */
  readonly owed: readonly AmountIn[];
  /** Things that happened. */
  readonly doneCount: number;
  readonly received: readonly AmountIn[];
};

/**
 * What the events of one day add up to. The delay of a letter is for the same documents as the promise or the instalment of its account on
 * that day: it is counted where the account has neither.
 */
export function totalsOfDay(events: readonly Counted[]): DayTotals {
  const waiting = events.filter(({ kind }) => !isDone(kind));
  const owed = waiting.filter(({ kind }) => isOwed(kind));
  const agreed = new Set(owed.filter(({ kind }) => kind !== 'letterDeadline').map(accountOf));
  const counted = owed.filter((event) => event.kind !== 'letterDeadline' || !agreed.has(accountOf(event)));
  return {
    waitingCount: waiting.length,
    lateCount: waiting.filter(({ isLate }) => isLate).length,
    owed: sumByCurrency(counted),
    doneCount: events.length - waiting.length,
    received: sumByCurrency(events.filter(({ kind }) => kind === 'received')),
  };
}

/** Amounts added up within each currency, in the order in which the currencies come. */
export function sumByCurrency(
  amounts: readonly { readonly amountCents: Cents | null; readonly currency: string }[],
): AmountIn[] {
  const sums = new Map<string, Cents>();
  for (const { amountCents, currency } of amounts)
    if (amountCents !== null) sums.set(currency, (sums.get(currency) ?? 0) + amountCents);
  return [...sums].map(([currency, amountCents]) => ({ currency, amountCents }));
}

function accountOf({ customerId, currency }: Counted): string {
  return accountKey({ customerId: customerId ?? 0, currency });
}
