import { trimEndMarks } from '../values/trim-marks.ts';

export type SplitAddress = { readonly street: string; readonly postcode: string; readonly city: string };

/** What may stand between the parts; spaces are single by then. */
const separators = ' ,;–-';

/**
 * `12 rue X, 35000 Rennes` in its parts, where there is one place to cut only: one French postcode, a town after it and a
 * street before. Null otherwise.
 */
export function splitAddress(text: string): SplitAddress | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  const found = /[\s,;–-](?:F(?:R|RANCE)?[ -])?(\d{2} ?\d{3})[\s,;-]+(\p{L}[^\d]*(?: CEDEX(?: \d{1,2})?)?)$/iu.exec(
    plain,
  );
  const [, postcode = '', city = ''] = found ?? [];
  const street = trimEndMarks(plain.slice(0, found?.index ?? 0), separators);
  if (/\b\d{5}\b/.test(street) || !/\p{L}/u.test(street)) return null;
  return { street, postcode: postcode.replace(' ', ''), city: withoutCountry(city) };
}

/** `35000 Rennes`, as some files write both in one column; null for anything else. */
export function splitTown(text: string): { readonly postcode: string; readonly city: string } | null {
  const found = /^(?:F(?:R)?[ -])?(\d{5})[\s,-]+(\p{L}.*)$/iu.exec(text.trim());
  return found ? { postcode: found[1] ?? '', city: found[2] ?? '' } : null;
}

function withoutCountry(city: string): string {
  const [country] = /[\s,;-]france$/i.exec(city) ?? [];
  return trimEndMarks(country === undefined ? city : city.slice(0, -country.length), separators);
}
