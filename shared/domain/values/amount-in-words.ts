import type { Cents } from './money.ts';

const small = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
];
const tens = ['', 'dix', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt'];

const scales = [
  { size: 1_000_000_000, one: 'milliard', other: 'milliards' },
  { size: 1_000_000, one: 'million', other: 'millions' },
] as const;

/** 0 … 99. `isLast`: nothing follows in the number, so that 80 takes its `s`. */
function belowHundred(value: number, isLast: boolean): string {
  if (value <= 16) return small[value] ?? '';
  if (value < 20) return `dix-${small[value - 10]}`;
  if (value === 80) return isLast ? 'quatre-vingts' : 'quatre-vingt';
  const decade = Math.trunc(value / 10);
  const base = decade === 7 ? 60 : decade === 9 ? 80 : decade * 10;
  const rest = value - base;
  const word = tens[base / 10] ?? '';
  if (rest === 0) return word;
  if ((rest === 1 || rest === 11) && base < 80) return `${word} et ${small[rest]}`;
  return `${word}-${belowHundred(rest, true)}`;
}

/** 1 … 999; `cents` takes its `s` when it ends the number. */
function belowThousand(value: number, isLast: boolean): string {
  const hundreds = Math.trunc(value / 100);
  const rest = value % 100;
  const words: string[] = [];
  if (hundreds > 1) words.push(small[hundreds] ?? '');
  if (hundreds > 0) words.push(hundreds > 1 && rest === 0 && isLast ? 'cents' : 'cent');
  if (rest > 0) words.push(belowHundred(rest, isLast));
  return words.join(' ');
}

/**
 * A whole number in French words, below a thousand milliards: `vingt et un`, `quatre-vingts`, `quatre-vingt-un`, `deux cents`,
 * `deux cent un`, `mille` without `s`, `quatre-vingts millions`, `quatre-vingt mille` (a noun leaves the `s`, `mille` takes it off).
 * @throws RangeError out of 0 … 999 999 999 999, or not whole.
 */
export function wholeInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) throw new RangeError('number out of range');
  if (value === 0) return 'zéro';
  const words: string[] = [];
  let rest = value;
  for (const { size, one, other } of scales) {
    const count = Math.trunc(rest / size);
    rest %= size;
    if (count > 0) words.push(belowThousand(count, true), count > 1 ? other : one);
  }
  const thousands = Math.trunc(rest / 1000);
  if (thousands > 1) words.push(belowThousand(thousands, false));
  if (thousands > 0) words.push('mille');
  if (rest % 1000 > 0) words.push(belowThousand(rest % 1000, true));
  return words.join(' ');
}

/**
 * Euros in French words, as a hand-written mention of a sum asks (C. civ. 1376): `douze mille trois cents euros et cinq centimes`,
 * `un million d'euros`. `cents` is zero or positive.
 */
export function amountInWords(cents: Cents): string {
  const euros = Math.trunc(cents / 100);
  const rest = cents % 100;
  const centimes = `${belowHundred(rest, true)} ${rest > 1 ? 'centimes' : 'centime'}`;
  if (euros === 0 && rest > 0) return centimes;
  const link = euros >= 1_000_000 && euros % 1_000_000 === 0 ? " d'" : ' ';
  const whole = `${wholeInWords(euros)}${link}${euros > 1 ? 'euros' : 'euro'}`;
  return rest === 0 ? whole : `${whole} et ${centimes}`;
}
