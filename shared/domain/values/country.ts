import { foldText } from './fold-text.ts';

/** Names that `Intl` does not give: former or unofficial ones, and the three-letter codes of some software. */
const otherNames: Readonly<Record<string, string>> = {
  angleterre: 'GB',
  england: 'GB',
  uk: 'GB',
  'grande bretagne': 'GB',
  hollande: 'NL',
  holland: 'NL',
  usa: 'US',
  'etats unis d amerique': 'US',
  'republique tcheque': 'CZ',
  'france metropolitaine': 'FR',
  fra: 'FR',
  bel: 'BE',
  che: 'CH',
  lux: 'LU',
  deu: 'DE',
  esp: 'ES',
  ita: 'IT',
  gbr: 'GB',
  nld: 'NL',
  prt: 'PT',
};

let codes: ReadonlyMap<string, string> | null = null;

/** ISO 3166 code of a country by its code or its French or English name; null when it is none. */
export function parseCountry(text: string): string | null {
  codes ??= readCodes();
  const plain = plainName(text);
  return codes.get(plain) ?? codes.get(plain.replace(/^(?:la|le|les|l|the) /, '')) ?? null;
}

/** True for a code of ISO 3166, two capitals; for XK too, by which Kosovo is known. */
export function isCountry(code: string): boolean {
  return parseCountry(code) === code;
}

/** The codes of every country. */
export function countryCodes(): string[] {
  codes ??= readCodes();
  return [...new Set(codes.values())];
}

function readCodes(): ReadonlyMap<string, string> {
  const found = new Map(Object.entries(otherNames));
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const names = ['fr', 'en'].map((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }));
  // Left out: codes of former states, which `Intl` gives the name of their successor, and codes of unions or of no
  // country.
  for (const first of letters)
    for (const second of letters) {
      const code = `${first}${second}`;
      const called = names.map((name) => name.of(code)).filter((name) => name !== undefined);
      const isFormer = new Intl.Locale(`und-${code}`).region !== code;
      if (called.length === 0 || isFormer || /^(?:X[^K]|Q[^A]|EU|EZ|UN|ZZ)/.test(code)) continue;
      found.set(code.toLowerCase(), code);
      for (const name of called) if (!found.has(plainName(name))) found.set(plainName(name), code);
    }
  return found;
}

function plainName(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
