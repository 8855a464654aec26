import type { DocumentKind, Side } from '../kinds.ts';
import { findNamed } from '../receivables/named.ts';
import { type Day, laterDay } from '../values/days.ts';
import type { Cents } from '../values/money.ts';

/** A document of one customer in one currency, with what the allocations of the accounts leave of it. */
export type OpenItem = {
  readonly id: number;
  readonly kind: DocumentKind;
  readonly side: Side;
  readonly reference: string;
  readonly label: string;
  readonly issuedOn: Day;
  readonly bookedOn: Day;
  readonly dueOn: Day | null;
  readonly openCents: Cents;
  /** A debit the customer contests, or that may have been settled since: no credit is taken to pay it while another waits. */
  readonly isContested: boolean;
  /** The day since which it is contested, where a credit note may settle it: one that came since pays it first. */
  readonly contestedSince?: Day | undefined;
  /** The credit by which the firm said that it is paid. */
  readonly paidById?: number | undefined;
};

/** A part of a credit that pays a part of a debit, from the day an allocation of the two would be effective. */
export type Imputation<Item extends OpenItem = OpenItem> = {
  readonly credit: Item;
  readonly debit: Item;
  readonly amountCents: Cents;
  readonly on: Day;
};

type Left<Item> = { readonly item: Item; left: Cents };
type Event = { readonly day: Day; readonly rank: number; readonly run: () => void };

/**
 * Sets the credits that the accounts have not allocated against the debits, as the law would (C. civ. 1342-10). A
 * credit pays first what the firm said it pays, then the invoice it names; a credit note then pays what was disputed when it came. Then, on the day it came, the debts booked by then in the order they fall due
 * (one without a due date is due on its own day). What is left of it waits for the next debt that falls due. A deposit
 * waits for the invoices that follow it, and pays older ones only when nothing else is left.
 *
 * Credits and debits are used up until one side has nothing left: Σ parts = min(Σ credits, Σ debits). The law would
 * share a credit among debts of the same days; here they are paid in the order they were entered, since what is claimed
 * together is the same.
 */
export function imputeCredits<Item extends OpenItem>(documents: readonly Item[]): Imputation<Item>[] {
  const sorted = documents.toSorted(byDebtAge).map((item): Left<Item> => ({ item, left: item.openCents }));
  const debits = sorted.filter(({ item }) => item.side === 'debit');
  const credits = sorted.filter(({ item }) => item.side === 'credit').sort(byDayReceived);
  if (debits.length === 0 || credits.length === 0) return [];
  const parts: Imputation<Item>[] = [];
  const pay = (credit: Left<Item>, debit: Left<Item>) => {
    const amountCents = Math.min(credit.left, debit.left);
    if (amountCents === 0) return;
    credit.left -= amountCents;
    debit.left -= amountCents;
    const on = laterDay(credit.item.bookedOn, debit.item.bookedOn);
    parts.push({ credit: credit.item, debit: debit.item, amountCents, on });
  };
  for (const debit of debits)
    for (const credit of credits) if (credit.item.id === debit.item.paidById) pay(credit, debit);
  payNamed(credits, debits, pay);
  for (const credit of credits)
    for (const debit of debits) if (mayHaveSettled(credit.item, debit.item)) pay(credit, debit);
  payInTime(credits, debits, pay);
  const owed = debits.filter((debit) => debit.left > 0);
  for (const credit of credits) if (credit.left > 0) for (const debit of owed) pay(credit, debit);
  return parts;
}

type Pay<Item> = (credit: Left<Item>, debit: Left<Item>) => void;

function payNamed<Item extends OpenItem>(
  credits: readonly Left<Item>[],
  debits: readonly Left<Item>[],
  pay: Pay<Item>,
): void {
  const written = debits.map((debit) => ({ reference: debit.item.reference, label: debit.item.label, debit }));
  const namedBy = findNamed(written);
  for (const credit of credits) {
    const named = namedBy(credit.item).map(({ debit }) => debit);
    const settled = named.filter((debit) => mayHaveSettled(credit.item, debit.item));
    for (const debit of [...settled, ...named]) pay(credit, debit);
  }
}

/** A credit note that came since a debit was disputed is presumed to settle the dispute; a payment pays what is not disputed. */
export function mayHaveSettled(credit: OpenItem, { contestedSince }: OpenItem): boolean {
  return credit.kind === 'creditNote' && contestedSince !== undefined && contestedSince <= credit.bookedOn;
}

/** Goes through the days of the account, in order: debts are booked, credits come in, debts fall due. */
function payInTime<Item extends OpenItem>(
  credits: readonly Left<Item>[],
  debits: readonly Left<Item>[],
  pay: Pay<Item>,
): void {
  const standing: Left<Item>[] = [];
  let inHand: Left<Item>[] = [];
  const enter = (debit: Left<Item>) => {
    // From the end: debts are mostly entered in the order they fall due.
    const before = standing.findLastIndex((other) => byDebtAge(other.item, debit.item) < 0);
    standing.splice(before + 1, 0, debit);
  };
  const fallDue = (debit: Left<Item>) => {
    for (const credit of inHand)
      if (credit.item.kind !== 'deposit' || debit.item.bookedOn >= credit.item.bookedOn) pay(credit, debit);
    inHand = inHand.filter((credit) => credit.left > 0);
  };
  const comeIn = (credit: Left<Item>) => {
    while (credit.item.kind !== 'deposit' && credit.left > 0 && standing[0]) {
      pay(credit, standing[0]);
      if (standing[0].left === 0) standing.shift();
    }
    if (credit.left > 0) inHand.push(credit);
  };
  const events: Event[] = [
    ...debits
      .filter(({ item }) => !item.isContested)
      .flatMap((debit) => [
        { day: debit.item.bookedOn, rank: 0, run: () => enter(debit) },
        { day: laterDay(debit.item.bookedOn, dueDay(debit.item)), rank: 1, run: () => fallDue(debit) },
      ]),
    ...credits.map((credit) => ({ day: credit.item.bookedOn, rank: 2, run: () => comeIn(credit) })),
  ];
  for (const event of events.sort((a, b) => compare(a.day, b.day) || a.rank - b.rank)) event.run();
}

/** The day from which a debt is due; one without a due date is due at once. */
function dueDay(item: OpenItem): Day {
  return item.dueOn ?? item.issuedOn;
}

/** Order of payment: contested debts last; then by due day, by issue day, and by order of entry. */
function byDebtAge(a: OpenItem, b: OpenItem): number {
  return (
    Number(a.isContested) - Number(b.isContested) ||
    compare(dueDay(a), dueDay(b)) ||
    compare(a.issuedOn, b.issuedOn) ||
    a.id - b.id
  );
}

function byDayReceived(a: Left<OpenItem>, b: Left<OpenItem>): number {
  return compare(a.item.bookedOn, b.item.bookedOn) || a.item.id - b.item.id;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
