import type { CustomerChange } from '../comparison/compare-customer.ts';
import type { Day } from '../values/days.ts';
import { type Cents, ledgerCurrency, sumCents } from '../values/money.ts';

/** What one customer owes in the ledger's currency: the balance, debit positive; the overdue invoices; the credits set against nothing. */
export type CustomerOwed = {
  readonly openCents: Cents;
  readonly overdueCents: Cents;
  readonly creditCents: Cents;
};

/**
 * What customers owe on a day, in cents of the ledger's currency: those whose balance is a debit, the sum of these balances and its overdue
 * part; and those whose balance is a credit, with their sum, positive. The difference of the two sums is the total of the aged balance.
 */
export type Owed = {
  readonly on: Day;
  readonly customers: number;
  readonly cents: Cents;
  readonly overdueCents: Cents;
  /** The credits set against no invoice of the customers who owe: they are deducted, from what is overdue first (art. 1342-10 code civil). */
  readonly creditCents: Cents;
  readonly creditors: number;
  readonly creditorCents: Cents;
};

/** Adds up what customers owe on a day. */
export function owedBy(all: Iterable<CustomerOwed>, on: Day): Owed {
  const owing: CustomerOwed[] = [];
  const inCredit: CustomerOwed[] = [];
  for (const each of all) {
    if (each.openCents > 0) owing.push(each);
    if (each.openCents < 0) inCredit.push(each);
  }
  return {
    on,
    customers: owing.length,
    cents: sumCents(owing.map(({ openCents }) => openCents)),
    overdueCents: sumCents(owing.map(({ overdueCents, creditCents }) => Math.max(0, overdueCents - creditCents))),
    creditCents: sumCents(owing.map(({ creditCents }) => creditCents)),
    creditors: inCredit.length,
    creditorCents: -sumCents(inCredit.map(({ openCents }) => openCents)),
  };
}

/**
 * What one account owes on `today` once its change is applied; null when something is booked later than that day, since what is open now is then
 * not what is open on that day.
 */
export function owedAfter(change: CustomerChange, today: Day): CustomerOwed | null {
  const replaced = new Set(change.replaced.map(({ row }) => row.id));
  const freed = openedBy(change);
  const documents = [
    ...change.inserted,
    ...[...change.updated, ...change.unchanged, ...change.replaced].map(({ next }) => next),
    ...[...change.ledger.manual, ...change.released]
      .filter(({ id }) => !replaced.has(id))
      .map((row) => ({ ...row, openCents: row.openCents + (freed.get(row.id) ?? 0) })),
  ].filter(({ currency }) => currency === ledgerCurrency);
  if (documents.some(({ bookedOn }) => bookedOn > today)) return null;
  const debits = documents.filter(({ side }) => side === 'debit');
  const credits = documents.filter(({ side }) => side === 'credit');
  const amount = (list: typeof documents) => sumCents(list.map(({ amountCents }) => amountCents));
  const open = (list: typeof documents) => sumCents(list.map(({ openCents }) => openCents));
  return {
    openCents: amount(debits) - amount(credits),
    overdueCents: open(debits.filter(({ dueOn }) => dueOn !== null && dueOn < today)),
    creditCents: open(credits),
  };
}

/** What manual allocations that no longer hold open again of their documents, by id; less what those that hold again settle. */
function openedBy({ voided, restored }: CustomerChange): Map<number, Cents> {
  const opened = new Map<number, Cents>();
  const add = (id: number, cents: Cents) => opened.set(id, (opened.get(id) ?? 0) + cents);
  for (const { debitDocumentId, creditDocumentId, amountCents } of voided)
    for (const id of [debitDocumentId, creditDocumentId]) add(id, amountCents);
  for (const { debitDocumentId, creditDocumentId, amountCents } of restored)
    for (const id of [debitDocumentId, creditDocumentId]) add(id, -amountCents);
  return opened;
}
