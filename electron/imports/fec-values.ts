import { type Day, isDay } from '../../shared/domain/days.ts';
import { type Cents, parseCents } from '../../shared/domain/money.ts';

const days = new Map<string, Day | null>();

/** Reads `AAAAMMJJ`, ISO and dd/mm/yyyy days, with or without a time after them; null when the text is no day. */
export function parseFecDay(text: string): Day | null {
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
  const plain = /^(-?)(\d{1,13})(?:[,.](\d{2}))?$/.exec(text);
  if (plain) {
    const cents = Number(plain[2]) * 100 + Number(plain[3] ?? '0');
    return plain[1] && cents !== 0 ? -cents : cents;
  }
  if (text.trim() === '') return 0;
  return parseCents(text) ?? (decimal === undefined ? null : parseCents(text, decimal));
}

/** The decimal mark an ordinary amount shows (`12,50`), undefined when it shows none. */
export function decimalMarkOf(text: string): ',' | '.' | undefined {
  const mark = /^-?\d+([,.])\d{1,2}$/.exec(text)?.[1];
  return mark === ',' || mark === '.' ? mark : undefined;
}

/** +1 for a debit, -1 for a credit, null when the column says neither. */
export function parseSide(text: string): 1 | -1 | null {
  const side = text.trim().toUpperCase();
  if (side === 'D' || side === '+1' || side === '1' || side === '+' || side === 'DEBIT') return 1;
  if (side === 'C' || side === '-1' || side === '-' || side === 'CREDIT') return -1;
  return null;
}
