import type { DateOrder } from '../../../shared/domain/open-items/item.ts';
import { type Day, isDay } from '../../../shared/domain/values/days.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import { type Cents, parseCents } from '../../../shared/domain/values/money.ts';
import { cutCurrency } from '../files/cell-currency.ts';

const months: Readonly<Record<string, number>> = {
  jan: 1,
  fev: 2,
  feb: 2,
  mar: 3,
  avr: 4,
  apr: 4,
  mai: 5,
  may: 5,
  jun: 6,
  juin: 6,
  jul: 7,
  juil: 7,
  aou: 8,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/**
 * Reads a day written with the month in letters, as ISO, with dots, or with slashes in the given order; null when it is
 * none, or when it needs an order and none is given.
 */
export function parseListDay(text: string, order: DateOrder | null): Day | null {
  const plain = foldText(text).replace(/[t ]\d{1,2}[:h]\d{2}.*$/, '');
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(plain);
  if (iso) return toDay(iso[1], iso[2], iso[3]);
  const named =
    /^(?:[a-z]+,? )?(\d{1,2})(?:er|st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/.exec(plain) ??
    swapped(/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(plain));
  if (named) return toDay(named[3], String(monthOf(named[2] ?? '')), named[1]);
  const numbers = numbersOf(plain);
  if (!numbers) return null;
  const { first, second, year, mark } = numbers;
  const effective = mark === '.' ? 'dayFirst' : order;
  if (effective === null) return first === second ? toDay(year, second, first) : null;
  return effective === 'dayFirst' ? toDay(year, second, first) : toDay(year, first, second);
}

function swapped(found: RegExpExecArray | null): (string | undefined)[] | null {
  return found && [found[0], found[2], found[1], found[3]];
}

function monthOf(word: string): number {
  return months[word.slice(0, 4)] ?? months[word.slice(0, 3)] ?? 0;
}

function numbersOf(text: string) {
  const found = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  const [, first = '', mark = '', second = '', year = ''] = found ?? [];
  return found ? { first: first.padStart(2, '0'), second: second.padStart(2, '0'), year, mark } : null;
}

function toDay(year = '', month = '', day = ''): Day | null {
  const whole = year.length === 2 ? `${Number(year) < 80 ? '20' : '19'}${year}` : year;
  const text = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) && text >= '1950' && text < '2200' ? text : null;
}

/**
 * The order the days of a file are written in, judged on all of them: `none` when no day needs it, `both` when every day
 * reads both ways and only a person can say. Where rows contradict one another the order of most holds.
 */
export function judgeDateOrder(texts: Iterable<string>): DateOrder | 'none' | 'both' {
  let dayFirst = 0;
  let monthFirst = 0;
  let open = 0;
  for (const text of texts) {
    const numbers = numbersOf(foldText(text).replace(/ \d{1,2}[:h]\d{2}.*$/, ''));
    if (!numbers || numbers.mark === '.') continue;
    const [first, second] = [Number(numbers.first), Number(numbers.second)];
    if (first > 12 && second <= 12) dayFirst++;
    else if (second > 12 && first <= 12) monthFirst++;
    else if (first !== second) open++;
  }
  if (dayFirst === 0 && monthFirst === 0) return open > 0 ? 'both' : 'none';
  return dayFirst >= monthFirst ? 'dayFirst' : 'monthFirst';
}

/** The decimal mark of a column: the one that stands before one or two last digits. Undefined when none does, or both do. */
export function judgeDecimal(texts: Iterable<string>): ',' | '.' | undefined {
  const marks = new Set<string>();
  for (const text of texts) {
    const mark = /([.,])\d{1,2}\D*$/.exec(text)?.[1];
    if (mark) marks.add(mark);
  }
  if (marks.size !== 1) return undefined;
  return marks.has(',') ? ',' : '.';
}

/**
 * Signed cents of an amount, whatever currency is written beside it; 0 for an empty cell or a dash, null when the text
 * is no amount.
 */
export function parseAmount(text: string, decimal: ',' | '.' | undefined): Cents | null {
  const plain = cutCurrency(text).amount;
  if (plain === '' || /^[-–—]$/.test(plain)) return 0;
  return (decimal === undefined ? null : parseCents(plain, decimal)) ?? parseCents(plain);
}
