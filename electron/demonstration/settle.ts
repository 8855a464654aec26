import { accounts, addEntry, type Entry, type Group, groupCents, type Life } from './book.ts';
import { dueDay } from './day-table.ts';
import { between, happens } from './random.ts';

/** Writes what happens to one invoice after it was issued: deposit, credit note, payments, discount, bounce… or nothing. */
export function settle(life: Life, invoice: Entry): void {
  const { random, customer, days } = life;
  const group = invoice.items[0]?.group;
  if (!group) return;
  const due = dueDay(days, invoice.day, customer.terms);
  const total = groupCents(group);
  if (total > 120_000 && happens(random, 0.05)) deductDeposit(life, invoice, group, total);
  if (customer.behaviour === 'disputing' && happens(random, 0.35)) {
    dispute(life, invoice, group, due);
    return;
  }
  if (happens(random, 0.03)) {
    const percent = happens(random, 0.3) ? 100 : between(random, 5, 40);
    const cents = Math.round((groupCents(group) * percent) / 100);
    credit(life, invoice, group, invoice.day + between(random, 4, 25), cents);
  }
  const isGivenUp = customer.behaviour === 'defaulting' && due > life.stopsOn;
  if (!isGivenUp && groupCents(group) > 0) payRest(life, invoice, group, due);
}

function payRest(life: Life, invoice: Entry, group: Group, due: number): void {
  const { random, customer, days } = life;
  const left = groupCents(group);
  const day = Math.max(invoice.day, due + paymentDelay(life, due));
  if (customer.behaviour === 'discounting') {
    payWithDiscount(life, invoice, group, left);
  } else if (customer.behaviour === 'partial') {
    payInParts(life, invoice, group, left, day);
  } else if (happens(random, 0.015)) {
    bounce(life, invoice, group, left, day);
  } else {
    const extra = happens(random, 0.012) ? between(random, 1, 60) * 100 : 0;
    pay(life, invoice, group, day, left + extra);
    group.isForgotten = happens(random, day > days.last - 10 ? 0.5 : 0.004);
  }
}

/** Days after the due date. */
function paymentDelay({ random, customer, days }: Life, due: number): number {
  switch (customer.behaviour) {
    case 'slightlyLate':
      return between(random, -2, 14);
    case 'late':
      return between(random, 10, 55);
    case 'drifting':
      return Math.round(75 * (due / days.last) ** 2) + between(random, -3, 10);
    case 'defaulting':
      return between(random, 0, 40);
    case 'disputing':
      return between(random, 0, 25);
    case 'partial':
      return between(random, 5, 30);
    default:
      return between(random, -6, 2);
  }
}

function pay(life: Life, invoice: Entry, group: Group, day: number, cents: number): number {
  const workday = life.days.workday[day] ?? day;
  const lines = [{ account: accounts.customer, cents: -cents, group }];
  addEntry(life.book, { kind: 'payment', customer: life.index, day: workday, about: [invoice], lines });
  return workday;
}

function payInParts(life: Life, invoice: Entry, group: Group, cents: number, day: number): void {
  const { random } = life;
  const first = Math.round(cents * between(random, 3, 6) * 0.1);
  const paid = pay(life, invoice, group, day, first);
  if (happens(random, 0.85)) pay(life, invoice, group, paid + between(random, 20, 70), cents - first);
}

/** Two percent off for a payment within ten days: discount and its tax in an entry of their own. */
function payWithDiscount(life: Life, invoice: Entry, group: Group, cents: number): void {
  const discount = Math.round(cents * 0.02);
  const day = pay(life, invoice, group, invoice.day + between(life.random, 5, 10), cents - discount);
  const lines = [{ account: accounts.customer, cents: -discount, group }];
  const { taxPercent } = invoice;
  addEntry(life.book, { kind: 'discount', customer: life.index, day, taxPercent, about: [invoice], lines });
}

/** The payment comes back unpaid; payment and return are lettered together and the invoice is open again. */
function bounce(life: Life, invoice: Entry, group: Group, cents: number, day: number): void {
  const { random, book, index, days } = life;
  const returned: Group = { items: [], code: null, lag: between(random, 1, 8), isForgotten: false };
  life.groups.push(returned);
  const paid = pay(life, invoice, returned, day, cents);
  const back = days.workday[paid + between(random, 4, 9)] ?? paid;
  const lines = [{ account: accounts.customer, cents, group: returned }];
  addEntry(book, { kind: 'bounce', customer: index, day: back, about: [invoice], lines });
  if (happens(random, 0.85)) pay(life, invoice, group, back + between(random, 10, 45), cents);
}

function credit(life: Life, invoice: Entry, group: Group, day: number, cents: number): void {
  const { book, index, days } = life;
  const { taxPercent } = invoice;
  const lines = [{ account: accounts.customer, cents: -cents, group }];
  const workday = days.workday[day] ?? day;
  addEntry(book, { kind: 'creditNote', customer: index, day: workday, taxPercent, about: [invoice], lines });
}

/** Nothing for months, then a credit note and the payment of the rest; the youngest ones are still open. */
function dispute(life: Life, invoice: Entry, group: Group, due: number): void {
  const { random } = life;
  const settled = due + between(random, 90, 200);
  const cents = groupCents(group);
  const granted = Math.round(cents * between(random, 10, 50) * 0.01);
  if (happens(random, 0.6)) credit(life, invoice, group, settled, granted);
  if (happens(random, 0.6)) pay(life, invoice, group, settled + 10, groupCents(group));
}

/** Thirty percent paid on order (account 4191), set against the invoice the day it is issued. */
function deductDeposit(life: Life, invoice: Entry, group: Group, total: number): void {
  const { random, book, index, days } = life;
  const cents = Math.round(total * 0.3);
  const asked = Math.max(0, invoice.day - between(random, 10, 45));
  const ordered = Math.min(days.workday[asked] ?? asked, invoice.day);
  const deposit: Group = { items: [], code: null, lag: between(random, 1, 8), isForgotten: false };
  life.groups.push(deposit);
  const first = [{ account: accounts.deposit, cents: -cents, group: deposit }];
  addEntry(book, { kind: 'deposit', customer: index, day: ordered, about: [invoice], lines: first });
  const second = [
    { account: accounts.deposit, cents, group: deposit },
    { account: accounts.customer, cents: -cents, group },
  ];
  addEntry(book, { kind: 'depositUse', customer: index, day: invoice.day, about: [invoice], lines: second });
}
