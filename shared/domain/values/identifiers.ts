import { isLuhn, isSiren } from './siren.ts';

/** True for an IBAN without spaces whose check digits are right (ISO 13616: remainder 1 modulo 97); a French one has 27 characters. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  if (text.startsWith('FR') && text.length !== 27) return false;
  let remainder = 0;
  for (const character of text.slice(4) + text.slice(0, 4))
    for (const digit of String(Number.parseInt(character, 36))) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
}

/** An identifier as stored: no spaces or dots, capitals; null when nothing was typed. */
export function compactIdentifier(text: string | null): string | null {
  const compact = (text ?? '').replace(/[\s\u00a0\u202f.-]/g, '').toUpperCase();
  return compact === '' ? null : compact;
}

/**
 * True for fourteen digits, a SIREN and a number of five, whose Luhn sum is a multiple of ten (INSEE). La Poste has more
 * establishments than that leaves: of its own the plain sum of the digits is a multiple of five.
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || !isSiren(text.slice(0, 9))) return false;
  if (isLuhn(text)) return true;
  return text.startsWith('356000000') && [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** True for a BIC without spaces: bank, country, place, and possibly a branch (ISO 9362: 8 or 11 characters). */
export function isBic(text: string): boolean {
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(text);
}

/** True for something mail can be sent to: one `@`, a domain with a point, no spaces. */
export function isEmail(text: string): boolean {
  return /^[^\s@,;<>]+@[^\s@,;<>.]+(?:\.[^\s@,;<>.]+)+$/.test(text);
}

/**
 * True for a VAT number without spaces. A French one ends with a SIREN, and its key, when written in digits, is
 * (12 + 3 × SIREN mod 97) mod 97; of other countries only the general form is known here.
 */
export function isVatNumber(text: string): boolean {
  if (!text.startsWith('FR')) return /^[A-Z]{2}[A-Z0-9+*]{2,13}$/.test(text);
  const found = /^FR([0-9A-HJ-NP-Z]{2})(\d{9})$/.exec(text);
  const [, key = '', siren = ''] = found ?? [];
  if (!isSiren(siren)) return false;
  return !/^\d+$/.test(key) || Number(key) === (12 + 3 * (Number(siren) % 97)) % 97;
}

/** True for five digits in France; other countries write theirs in their own way. */
export function isPostcode(text: string, country: string): boolean {
  return country !== 'FR' || /^\d{5}$/.test(text.replace(/\s/g, ''));
}
