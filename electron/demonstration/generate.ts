import { type Day, daysBetween } from '../../shared/domain/values/days.ts';
import { type Book, type EntryKind, entryKinds } from './book.ts';
import { type MadeCustomer, makeCustomers, meanInvoiceCents } from './customers.ts';
import { type DayTable, makeDayTable } from './day-table.ts';
import { type FiscalYearRange, type LedgerSource, writeFiscalYear } from './ledger-text.ts';
import { createRandom } from './random.ts';
import { simulateCustomer } from './simulate.ts';

export type LedgerOptions = {
  readonly seed: number;
  readonly customers: number;
  /** Lines on customer accounts to aim at, opening entries left out; met within a few percent. */
  readonly documents: number;
  /** First day of the first fiscal year, a 1 January. */
  readonly from: Day;
  /** Last day of the last fiscal year, which is provisional unless it is a 31 December. */
  readonly to: Day;
};

export type FiscalYear = {
  /** Legal name of a FEC: SIREN, `FEC`, closing day. */
  readonly fileName: string;
  readonly from: Day;
  readonly to: Day;
  /** The text, entry by entry; each call writes it anew. */
  text(): Generator<string>;
};

/** What an import must find again. Amounts in cents, accounts 411, 416 and 4191 together. */
export type Truth = {
  readonly documentCount: number;
  readonly counts: Readonly<Record<EntryKind, number>>;
  /** Balance at the end of each fiscal year, by customer code. */
  readonly balances: readonly {
    readonly asOf: Day;
    readonly totalCents: number;
    readonly customers: ReadonlyMap<string, number>;
  }[];
};

export type Ledger = {
  readonly siren: string;
  readonly fiscalYears: readonly FiscalYear[];
  /** The fiscal years as an accountant would have exported them on the evening of `day`: the last one provisional. */
  fiscalYearsOn(day: Day): readonly FiscalYear[];
  readonly customers: readonly MadeCustomer[];
  readonly truth: Truth;
};

/** SIREN of the fictional firm (its Luhn key is right, and it is nobody's). */
export const demonstrationSiren = '000100008';

/** Lines on customer accounts that follow from one invoice, itself included: measured on the mix of behaviours. */
const documentsPerInvoice = 2;

/**
 * Makes the ledger of a fictional firm: the same text for the same options, on any machine and any day. One fiscal year
 * per calendar year; a million lines take about three seconds and are never held as one text.
 */
export function generateLedger(options: LedgerOptions): Ledger {
  const days = makeDayTable(options.from, options.to);
  const customers = makeCustomers(options.seed, options.customers);
  const book: Book = { byDay: Array.from({ length: days.last + 1 }, () => []), documentCount: 0 };
  const counts = shareInvoices(options, customers);
  for (const [index, customer] of customers.entries())
    simulateCustomer(book, days, options.seed, index, customer, counts[index] ?? 0);
  numberEntries(book, days);
  const ranges = fiscalYearRanges(days, days.last);
  const source = { book, days, customers };
  return {
    siren: demonstrationSiren,
    fiscalYears: ranges.map((range) => makeFiscalYear(source, range)),
    fiscalYearsOn: (day) =>
      fiscalYearRanges(days, daysBetween(options.from, day)).map((range) => makeFiscalYear(source, range)),
    customers,
    truth: findTruth(source, ranges),
  };
}

/** More invoices for some customers than for others, and fewer for those who buy dear. At least one each. */
function shareInvoices(options: LedgerOptions, customers: readonly MadeCustomer[]): number[] {
  const weights = customers.map((customer, index) => {
    const isLarge = meanInvoiceCents(options.seed, index, customer.kind) > 200_000;
    const weight = 0.3 + 3 * createRandom(options.seed * 2_000_003 + index)() ** 2;
    return customer.kind === 'consumer' ? 0.25 : isLarge ? weight * 0.6 : weight;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const invoices = options.documents / documentsPerInvoice;
  return weights.map((weight) => Math.max(1, Math.round((invoices * weight) / total)));
}

const prefixes: Readonly<Record<EntryKind, string>> = {
  invoice: 'FA',
  creditNote: 'AV',
  payment: 'RG',
  bounce: 'IMP',
  discount: 'ESC',
  deposit: 'AC',
  depositUse: 'IA',
  doubtful: '',
};

/** Gives every entry its reference, numbered by kind within the year, in the order of the days. */
function numberEntries(book: Book, days: DayTable): void {
  const numbers = new Map<string, number>();
  for (const [day, entries] of book.byDay.entries()) {
    const year = days.compact[day]?.slice(0, 4) ?? '';
    for (const entry of entries) {
      const key = `${prefixes[entry.kind]}${year}`;
      const number = (numbers.get(key) ?? 0) + 1;
      numbers.set(key, number);
      entry.reference = `${key}-${String(number).padStart(5, '0')}`;
      if (entry.kind === 'doubtful') entry.reference = entry.about[0]?.reference ?? '';
    }
  }
}

function fiscalYearRanges(days: DayTable, last: number): FiscalYearRange[] {
  const ranges: FiscalYearRange[] = [];
  let first = 0;
  for (let day = 0; day <= last; day += 1) {
    const isYearEnd = days.text[day]?.endsWith('-12-31') ?? false;
    if (!isYearEnd && day !== last) continue;
    ranges.push({ first, last: day, isProvisional: !isYearEnd });
    first = day + 1;
  }
  return ranges;
}

function makeFiscalYear(source: LedgerSource, range: FiscalYearRange): FiscalYear {
  const { text } = source.days;
  const to = text[range.last] ?? '';
  return {
    fileName: `${demonstrationSiren}FEC${to.slice(0, 4)}1231.txt`,
    from: text[range.first] ?? '',
    to,
    text: () => writeFiscalYear(source, range),
  };
}

function findTruth({ book, customers, days }: LedgerSource, ranges: readonly FiscalYearRange[]): Truth {
  const counts = Object.fromEntries(entryKinds.map((kind) => [kind, 0])) as Record<EntryKind, number>;
  const balance = new Float64Array(customers.length);
  const balances = ranges.map((range) => {
    for (let day = range.first; day <= range.last; day += 1) {
      for (const entry of book.byDay[day] ?? []) {
        counts[entry.kind] += 1;
        for (const item of entry.items) balance[entry.customer] = (balance[entry.customer] ?? 0) + item.cents;
      }
    }
    return {
      asOf: days.text[range.last] ?? '',
      totalCents: balance.reduce((sum, cents) => sum + cents, 0),
      customers: new Map(customers.map((customer, index) => [customer.code, balance[index] ?? 0])),
    };
  });
  return { documentCount: book.documentCount, counts, balances };
}
