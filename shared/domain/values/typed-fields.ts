import { compactIdentifier, isBic, isEmail, isIban, isPostcode, isSiret, isVatNumber } from './identifiers.ts';
import { isSiren } from './siren.ts';

/** The check of each field of a firm's or a customer's card, given the trimmed text and the country of the card. */
const rules = {
  siren: (text: string) => sirenOf(text) !== null,
  vatNumber: (text: string) => isVatNumber(compactIdentifier(text) ?? ''),
  iban: (text: string) => isIban(compactIdentifier(text) ?? ''),
  bic: (text: string) => isBic(compactIdentifier(text) ?? ''),
  email: isEmail,
  postcode: isPostcode,
} satisfies Record<string, (text: string, country: string) => boolean>;

export type CheckedField = keyof typeof rules;

/**
 * True where the text typed in `field` can be right; an empty one always can. `country` (ISO 3166, two capitals)
 * decides the form of the postcode.
 */
export function canBeRight(field: CheckedField, typed: string | null, country: string): boolean {
  const text = (typed ?? '').trim();
  return text === '' || rules[field](text, country);
}

/** The SIREN of what was typed: itself, or the first nine digits of a SIRET; null when it is neither. */
export function sirenOf(typed: string | null): string | null {
  const text = compactIdentifier(typed) ?? '';
  return isSiren(text) || isSiret(text) ? text.slice(0, 9) : null;
}
