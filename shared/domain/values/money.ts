/** A whole number of cents of some currency; never a fraction, never a float of euros. */
export type Cents = number;

/** Currency the accounts are kept in; amounts in others are shown beside, never added. */
export const ledgerCurrency = 'EUR';

/** Beyond this, dividing by 100 for display could lose the last cent. */
export const largestCents = 2 ** 51;

/** Sum of `values`, in cents. @throws RangeError beyond 2^51 cents. */
export function sumCents(values: Iterable<Cents>): Cents {
  let total = 0;
  for (const value of values) total += value;
  if (!Number.isSafeInteger(total) || Math.abs(total) > largestCents) throw new RangeError('amount out of range');
  return total;
}

/** The share of `total` that `part` is of `whole`, to the nearest cent, half a cent up; exact, whatever the amounts. */
export function shareOf(total: Cents, part: bigint, whole: bigint): Cents {
  return Number(((2n * BigInt(total) * part) / whole + 1n) / 2n);
}

/**
 * Splits `total` into `count` parts that add up to it exactly; every part is `total / count` rounded down and
 * the cents that remain go to the last part, so that a schedule reads as equal instalments and a balancing last one.
 */
export function splitEvenly(total: Cents, count: number): Cents[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError('count must be a positive whole number');
  const part = Math.trunc(total / count);
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? total - part * (count - 1) : part));
}

/**
 * Reads an amount as people and software write it: `1 234,56`, `1.234,56`, `1,234.56`, `(12,50)`, `12,50-`, `-3`,
 * with ordinary, no-break or narrow spaces. Returns cents, or null when the text is not one amount with at most two
 * decimals (further zeros are accepted). `decimal` forces the decimal mark; without it the last of `.` and `,` is taken,
 * and a single mark followed by exactly three digits is refused as ambiguous.
 */
export function parseCents(text: string, decimal?: ',' | '.'): Cents | null {
  const cents = parseAnyCents(text, decimal);
  return cents === null || Math.abs(cents) > largestCents ? null : cents;
}

/** `parseCents` of an amount however large: beyond `largestCents`, only its being too large can be said. */
export function parseAnyCents(text: string, decimal?: ',' | '.'): number | null {
  if (/\d['\s]\d/.test(text) && !/^\D*\d{1,3}(?:['\s]\d{3})+(?!\d|['\s]\d)/.test(text)) return null;
  let rest = text.replace(/[\s']/g, '').replace(/€|EUR$/i, '');
  let negative = false;
  if (/^\(.*\)$/.test(rest)) {
    negative = true;
    rest = rest.slice(1, -1);
  }
  const sign = /^([+\-\u2212])|([+\-\u2212])$/.exec(rest);
  if (sign) {
    if (negative) return null;
    negative = sign[0] !== '+';
    rest = sign[1] ? rest.slice(1) : rest.slice(0, -1);
  }
  const mark = decimal ?? decimalMark(rest);
  if (mark === null) return null;
  const other = mark === ',' ? '.' : ',';
  const [whole = '', fraction = '', ...more] = rest.split(mark);
  const groups = whole.split(other);
  if (more.length > 0 || fraction.includes(other)) return null;
  if (groups.length > 1 && !groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group)))
    return null;
  const digits = groups.join('');
  if (!/^\d*$/.test(digits) || !/^\d*$/.test(fraction) || digits + fraction === '') return null;
  if (/[1-9]/.test(fraction.slice(2))) return null;
  const cents = Number(digits || '0') * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
  return negative && cents !== 0 ? -cents : cents;
}

function decimalMark(text: string): ',' | '.' | null {
  const comma = text.lastIndexOf(',');
  const dot = text.lastIndexOf('.');
  if (comma < 0 && dot < 0) return ',';
  const mark = comma > dot ? ',' : '.';
  const single = text.indexOf(mark) === text.lastIndexOf(mark);
  const onlyOne = comma < 0 || dot < 0;
  if (onlyOne && !single) return mark === ',' ? '.' : ',';
  if (onlyOne && /^\d{1,3}[.,]\d{3}$/.test(text)) return null;
  return mark;
}
