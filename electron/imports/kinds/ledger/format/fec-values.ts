import { type Day, isDay } from '../../../../../shared/domain/values/days.ts';
import { type Cents, parseCents } from '../../../../../shared/domain/values/money.ts';

const days = new Map<string, Day | null>();

/** Reads `AAAAMMJJ`, ISO and dd/mm/yyyy days, with or without a time after them; null when the text is no day. */
export function parseFecDay(text: string): Day | null {
  // A day is written with a time at most: longer texts are not worth remembering.
  if (text.length > 40) return readDay(text.trim().slice(0, 40));
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = readDay(text.trim());
  if (days.size > 20_000) days.clear();
  days.set(text, day);
  return day;
}

function readDay(text: string): Day | null {
  const parts =
    /^(?<year>\d{4})-?(?<month>\d{2})-?(?<day>\d{2})(?:[T ].*)?$/.exec(text) ??
    /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?: .*)?$/.exec(text);
  const { year = '', month = '', day = '' } = parts?.groups ?? {};
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) && year >= '1900' && year <= '2200' ? iso : null;
}

/**
 * Reads an amount; empty is 0. `decimal` is the mark seen elsewhere in the file: it settles `1,234`, which is refused when
 * no other amount tells whether these are decimals or thousands.
 */
export function parseFecCents(text: string, decimal: ',' | '.' | undefined): Cents | null {
  const plain = readPlainCents(text);
  if (plain !== null) return plain;
  if (text.trim() === '') return 0;
  return parseCents(text) ?? (decimal === undefined ? null : parseCents(text, decimal));
}

/** An amount as nearly all are written: `-` or nothing, up to 13 digits, and no decimals or two; null for any other. */
function readPlainCents(text: string): Cents | null {
  const isNegative = text.charCodeAt(0) === minus;
  const first = isNegative ? 1 : 0;
  const mark = text.charCodeAt(text.length - 3);
  const last = mark === comma || mark === point ? text.length - 3 : text.length;
  if (last <= first || last - first > 13) return null;
  let cents = 0;
  for (let at = first; at < text.length; at++) {
    const digit = text.charCodeAt(at) - zero;
    if (at === last) continue;
    if (digit < 0 || digit > 9) return null;
    cents = cents * 10 + digit;
  }
  if (last === text.length) cents *= 100;
  return isNegative && cents !== 0 ? -cents : cents;
}

const [minus, comma, point, zero] = [0x2d, 0x2c, 0x2e, 0x30];

/** The decimal mark an ordinary amount shows (`12,50`), undefined when it shows none. */
export function decimalMarkOf(text: string): ',' | '.' | undefined {
  const mark = /^-?\d+([,.])\d{1,2}$/.exec(text)?.[1];
  return mark === ',' || mark === '.' ? mark : undefined;
}
