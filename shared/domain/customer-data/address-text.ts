export type SplitAddress = { readonly street: string; readonly postcode: string; readonly city: string };

/**
 * `12 rue X, 35000 Rennes` in its parts, where there is one place to cut only: one French postcode, a town after it and a
 * street before. Null otherwise.
 */
export function splitAddress(text: string): SplitAddress | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  const found =
    /^(.*?\S)[\s,;–-]+(?:F(?:R|RANCE)?[ -])?(\d{2} ?\d{3})[\s,;-]+(\p{L}[^\d]*(?: CEDEX(?: \d{1,2})?)?)$/iu.exec(plain);
  const [, street = '', postcode = '', city = ''] = found ?? [];
  if (!found || /\b\d{5}\b/.test(street) || !/\p{L}/u.test(street)) return null;
  return { street: street.replace(/[\s,;-]+$/, ''), postcode: postcode.replace(' ', ''), city: withoutCountry(city) };
}

/** `35000 Rennes`, as some files write both in one column; null for anything else. */
export function splitTown(text: string): { readonly postcode: string; readonly city: string } | null {
  const found = /^(?:F(?:R)?[ -])?(\d{5})[\s,-]+(\p{L}.*)$/iu.exec(text.trim());
  return found ? { postcode: found[1] ?? '', city: found[2] ?? '' } : null;
}

function withoutCountry(city: string): string {
  return city.replace(/[\s,;-]+france$/i, '').replace(/[\s,;-]+$/, '');
}
