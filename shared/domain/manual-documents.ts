import type { DocumentKind, Side } from './kinds.ts';
import type { Cents } from './money.ts';

/** What may remain of a document to be written off as a difference of payment: 5,00 €. */
export const writeOffLimitCents: Cents = 500;

/** The side of a document of `kind`; only an adjustment goes the way that was `chosen`. */
export function sideOf(kind: DocumentKind, chosen: Side): Side {
  if (kind === 'adjustment') return chosen;
  return kind === 'invoice' ? 'debit' : 'credit';
}

/** A customer code made of `name`: capitals and figures only, at most ten, and a number when it is taken. */
export function suggestCode(name: string, isTaken: (code: string) => boolean): string {
  const letters = name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 10);
  const stem = letters === '' ? 'CLIENT' : letters;
  for (let number = 2, code = stem; ; number++) {
    if (!isTaken(code)) return code;
    code = `${stem.slice(0, 10 - String(number).length)}${number}`;
  }
}
