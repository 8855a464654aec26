import type { MadeCustomer } from './customers.ts';
import type { DayTable } from './day-table.ts';
import type { Random } from './random.ts';

/** Accounts of the customers and of what stands opposite. */
export const accounts = {
  customer: '411000',
  doubtful: '416000',
  deposit: '419100',
} as const;

export const entryKinds = [
  'invoice',
  'creditNote',
  'payment',
  'bounce',
  'discount',
  'deposit',
  'depositUse',
  'doubtful',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Lines lettered together. `code` is null until two lines meet. */
export type Group = {
  readonly items: Item[];
  code: string | null;
  /** Days between the last line and the day somebody lettered. */
  readonly lag: number;
  /** The accountant has not lettered it (yet). */
  isForgotten: boolean;
};

/** One line on a customer's account. */
export type Item = {
  readonly entry: Entry;
  readonly account: string;
  /** Debit positive, credit negative. */
  readonly cents: number;
  readonly group: Group | null;
};

/** One accounting entry about one customer; days are numbers of the day table. */
export type Entry = {
  readonly kind: EntryKind;
  readonly customer: number;
  readonly day: number;
  /** -1: none, or not told. */
  readonly due: number;
  /** Lines on the customer's account; the opposite lines follow from `kind` and these. */
  readonly items: Item[];
  /** Rate of the tax inside an invoice, credit note or discount, in percent. */
  readonly taxPercent: number;
  /** Entries this one settles or corrects, named in its label. */
  readonly about: readonly Entry[];
  /** Given when the year is written: numbers follow the days. */
  reference: string;
};

/** Everything that happened, by day. */
export type Book = { readonly byDay: Entry[][]; documentCount: number };

export type NewEntry = {
  readonly kind: EntryKind;
  readonly customer: number;
  readonly day: number;
  readonly due?: number;
  readonly taxPercent?: number;
  readonly about?: readonly Entry[];
  readonly lines: readonly { readonly account: string; readonly cents: number; readonly group: Group | null }[];
};

/** Adds an entry, unless it lies in the future of the book. Returns null then. */
export function addEntry(book: Book, made: NewEntry): Entry | null {
  const day = book.byDay[made.day];
  if (day === undefined) return null;
  const entry: Entry = {
    kind: made.kind,
    customer: made.customer,
    day: made.day,
    due: made.due ?? -1,
    items: [],
    taxPercent: made.taxPercent ?? 0,
    about: made.about ?? [],
    reference: '',
  };
  for (const line of made.lines) {
    const item = { entry, ...line };
    entry.items.push(item);
    line.group?.items.push(item);
    book.documentCount += 1;
  }
  day.push(entry);
  return entry;
}

/** What is left of a group on the last day of the book. */
export function groupCents(group: Group): number {
  let total = 0;
  for (const item of group.items) total += item.cents;
  return total;
}

/** What the life of one customer is made from. */
export type Life = {
  readonly book: Book;
  readonly days: DayTable;
  readonly customer: MadeCustomer;
  readonly index: number;
  readonly random: Random;
  readonly groups: Group[];
  /** Day from which a defaulting customer pays nothing any more. */
  readonly stopsOn: number;
};
