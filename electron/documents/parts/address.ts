import type { Language } from '../../../shared/domain/kinds.ts';

export type Address = {
  readonly addressLine1: string | null;
  readonly addressLine2: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string;
};

const largestLine = 38;
const mostLines = 6;

/** The address as people write it, without the name; the country only when it is not France. */
export function addressLines(address: Address, language: Language): string[] {
  const town = [address.postcode, address.city].filter(Boolean).join(' ');
  return [address.addressLine1, address.addressLine2, town, countryName(address.country, language)].filter(
    (line): line is string => Boolean(line),
  );
}

/**
 * The lines of an envelope by NF Z 10-011: at most 6 lines (7 with a country) of 38 characters, none blank, and below
 * the name capitals without accents or punctuation. What is too long goes on to the next line while lines remain, the
 * name giving way to the street, and the town always keeps the last one. `attention`, whom it is for, comes under the name where a line is
 * left for it: nothing of the address gives way to it.
 */
export function postalLines(address: Address & { readonly name: string }, attention: string | null = null): string[] {
  const town = shortened(capitals([address.postcode, address.city].filter(Boolean).join(' ')));
  const country = capitals(countryName(address.country, 'fr') ?? '');
  const name = wrap(address.name.replace(/\s+/g, ' ').trim());
  const street = [...wrap(capitals(address.addressLine1 ?? '')), ...wrap(capitals(address.addressLine2 ?? ''))];
  const room = town ? mostLines - 1 : mostLines;
  const above = [...(name.length + street.length > room ? name.slice(0, 1) : name), ...street];
  if (attention !== null && attention.length <= largestLine && above.length < room)
    above.splice(above.length - street.length, 0, attention);
  const last = [...wrap(town).slice(0, 1), ...wrap(country).slice(0, 1)];
  return [...above.slice(0, room), ...last];
}

function countryName(country: string, language: Language): string | null {
  if (country === 'FR') return null;
  return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
}

/** `12, rue de l'Église` → `12 RUE DE L EGLISE`. */
function capitals(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toUpperCase()
    .replace(/[^A-Z0-9/]+/g, ' ')
    .trim();
}

/** The abbreviations the norm allows, only where a line is too long. */
function shortened(line: string): string {
  return line.length > largestLine ? line.replace(/\bSAINT(E?)\b/g, 'ST$1') : line;
}

/** Cuts between words; a single word that is too long is cut where the line ends. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > largestLine) {
    const space = rest.lastIndexOf(' ', largestLine);
    const end = space > 0 ? space : largestLine;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest ? [...lines, rest] : lines;
}
