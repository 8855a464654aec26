import type { AgendaCustomer } from '../../../../db/queries/agenda/customer-facts.ts';
import type { AgendaItem } from '../../../../shared/contract/agenda.ts';
import type { StandingKind } from '../../../../shared/domain/agenda/kinds.ts';
import { overLimit } from '../../../../shared/domain/customers/credit-limit.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import { standingOf } from './standing.ts';

/** What is late for so much, without any contact for so long, goes on by itself to the limitation. */
const stalledFromCents = 100_000;
const stalledAfterDays = 45;

/** Customers whose credits could pay what they owe. */
export function creditToAllocateItems(customers: Iterable<AgendaCustomer>, today: Day): AgendaItem[] {
  return [...customers]
    .filter(({ creditCents }) => creditCents > 0)
    .map((customer) => itemOf(customer, { kind: 'creditToAllocate', amountCents: customer.creditCents, today }));
}

/** Customers who owe more than their limit. */
export function overLimitItems(customers: Iterable<AgendaCustomer>, today: Day): AgendaItem[] {
  return [...customers].flatMap((customer) => {
    const over = overLimit(customer.balanceCents, customer.creditLimitCents);
    return over === null ? [] : itemOf(customer, { kind: 'overLimit', amountCents: over, today });
  });
}

/** Customers who are late for much, whom nobody contacted for long, and about whom `others` ask for nothing. */
export function stalledItems(
  customers: Iterable<AgendaCustomer>,
  others: readonly AgendaItem[],
  today: Day,
): AgendaItem[] {
  const asked = new Set(others.map(({ customerId }) => customerId));
  return [...customers]
    .filter((customer) => customer.overdueCents >= stalledFromCents && !asked.has(customer.customerId))
    .filter((customer) => (standingOf(customer, today).silence ?? 0) >= stalledAfterDays)
    .map((customer) => itemOf(customer, { kind: 'stalled', amountCents: customer.overdueCents, today }));
}

type Standing = { readonly kind: StandingKind; readonly amountCents: number; readonly today: Day };

function itemOf(
  { customerId, customer, customerName }: AgendaCustomer,
  { kind, amountCents, today }: Standing,
): AgendaItem {
  return {
    id: `${kind}-${customerId}`,
    kind,
    on: today,
    customerId,
    customer,
    customerName,
    title: '',
    amountCents,
    currency: ledgerCurrency,
    subjectId: customerId,
    isLate: false,
  };
}
