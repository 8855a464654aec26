import type { DocumentKind, Side } from '../kinds.ts';
import type { Cents } from '../values/money.ts';

/** The most a firm may let be written off without a credit note: 50,00 €. Beyond, it is no difference of payment any more. */
export const highestWriteOffLimitCents: Cents = 5_000;

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
