import type { Language } from '../domain/kinds.ts';

const names = new Map<Language, Intl.DisplayNames>();

/** The name of a country by its code of ISO 3166. */
export function countryName(language: Language, code: string): string {
  const known = names.get(language) ?? new Intl.DisplayNames([language], { type: 'region' });
  names.set(language, known);
  return known.of(code) ?? code;
}
