import { longestInteractionSeconds } from '../../../shared/domain/interactions/duration.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { readDuration, writeDuration } from '../../../shared/domain/values/durations.ts';
import { type Cents, largestCents, parseAnyCents } from '../../../shared/domain/values/money.ts';
import type { Text } from '../text/text.tsx';
import type { Notation, ReadText } from './entry.ts';
import { type DayFault, readDay } from './read-day.ts';

type Between<Value> = {
  readonly minimum?: Value | undefined;
  readonly maximum?: Value | undefined;
  readonly required: boolean;
};

/** How a field reads and writes days: each kind of text that is no day has a sentence of its own. */
export function dayNotation(text: Text, limits: Between<Day> & { readonly today: Day }): Notation<Day | null> {
  const { t, day } = text;
  const { today, minimum, maximum, required } = limits;
  function read(typed: string): ReadText<Day | null> {
    if (typed.trim() === '')
      return required ? { fault: t('common.dayMissing', { example: day(today) }) } : { value: null };
    const found = readDay(typed, today);
    if (typeof found !== 'string') return { fault: faultText(text, found, today) };
    if (minimum !== undefined && found < minimum) return { fault: t('common.dayTooEarly', { date: day(minimum) }) };
    if (maximum !== undefined && found > maximum) return { fault: t('common.dayTooLate', { date: day(maximum) }) };
    return { value: found };
  }
  return { read, write: (value) => (value === null ? '' : day(value)) };
}

/** Amounts as a field reads and writes them. */
export function moneyNotation({ t, amount, money }: Text, limits: Between<Cents>): Notation<Cents | null> {
  const { minimum = -largestCents, maximum = largestCents, required } = limits;
  function read(typed: string): ReadText<Cents | null> {
    const isEmpty = typed.trim() === '';
    if (isEmpty && !required) return { value: null };
    const cents = isEmpty ? null : parseAnyCents(typed);
    if (cents === null) return { fault: t('common.amountWrong') };
    if (cents < minimum) return { fault: t('common.amountTooLow', { amount: money(minimum) }) };
    if (cents > maximum) return { fault: t('common.amountTooHigh', { amount: money(maximum) }), isTooLarge: true };
    return { value: cents };
  }
  return { read, write: (value) => (value === null ? '' : amount(value)) };
}

/** `12,5` → 1250 hundredths of a percent; null for a text that is no percentage. */
export function parseRate(text: string): number | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim());
  if (!found) return null;
  const points = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return points <= 10_000 ? points : null;
}

/** Percentages as a field reads and writes them, in hundredths. */
export function rateNotation({ t, number }: Text, limits: Omit<Counts, 'required'>): Notation<number | null> {
  const { least, most } = limits;
  function read(typed: string): ReadText<number | null> {
    if (typed.trim() === '') return { value: null };
    const points = parseRate(typed);
    if (points !== null && points >= least && points <= most) return { value: points };
    return { fault: t('common.rateWrong') };
  }
  return { read, write: (value) => (value === null ? '' : number(value / 100)) };
}

type Counts = { readonly least: number; readonly most: number; readonly required: boolean };

/** Whole numbers as a field reads and writes them. */
export function wholeNumberNotation({ t }: Text, limits: Counts): Notation<number | null> {
  const { least, most, required } = limits;
  function read(typed: string): ReadText<number | null> {
    const digits = typed.replace(/\s/g, '').replace('−', '-');
    if (digits === '' && !required) return { value: null };
    const number = /^-?\d{1,6}$/.test(digits) ? Number(digits) : Number.NaN;
    if (number >= least && number <= most) return { value: number };
    return { fault: t('common.numberWrong', { least, most }) };
  }
  return { read, write: (value) => (value === null ? '' : String(value).replace('-', '−')) };
}

/** How long an interaction took, as a field reads and writes it. */
export function durationNotation({ t }: Text): Notation<number | null> {
  function read(typed: string): ReadText<number | null> {
    if (typed.trim() === '') return { value: null };
    const seconds = readDuration(typed);
    const isRight = seconds !== null && seconds > 0 && seconds <= longestInteractionSeconds;
    return isRight ? { value: seconds } : { fault: t('common.durationWrong') };
  }
  return { read, write: (value) => (value === null ? '' : writeDuration(value)) };
}

function faultText({ t, day, monthName }: Text, found: DayFault, today: Day): string {
  switch (found.fault) {
    case 'notADay':
      return t('common.dayWrong', { example: day(today) });
    case 'noSuchMonth':
      return t('common.dayNoMonth', { number: found.number, example: day(today) });
    case 'farYear':
      return t('common.dayFarYear', { year: found.year });
    case 'noSuchDay':
      return t('common.dayNotInMonth', {
        number: found.number,
        month: monthName(found.month),
        year: found.month.slice(0, 4),
        length: found.length,
      });
  }
}
