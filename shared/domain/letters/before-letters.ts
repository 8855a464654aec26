import type { Settings } from '../firm/settings.ts';
import { isPostable } from '../values/postal-address.ts';

/** What letters of the firm lack, and the field of the settings that cures it. */
export type MissingForLetters = {
  readonly need: 'address' | 'legal' | 'bank' | 'signatory';
  readonly field: keyof Settings;
};

/** Legal forms with a capital, which such a company prints with its form (C. com. art. R123-238). */
const withCapital =
  /^(?:S\.?A\.?S\.?U?\.?|S\.?A\.?|S\.?A\.?R\.?L\.?|E\.?U\.?R\.?L\.?|SCA|SE|SELARL|SELAS)(?![\p{L}])/iu;

/**
 * What the firm's letters still lack, the gravest first: an address, without which none may leave; what the law wants on each (C. com. art.
 * R123-237: SIREN and town of registration; R123-238: legal form and capital); where to pay; who signs.
 */
export function missingForLetters(firm: Settings): MissingForLetters[] {
  const hasCapital = withCapital.test(firm.legalForm ?? '');
  const legal = (['siren', 'legalForm', ...(hasCapital ? (['capital', 'registryCity'] as const) : [])] as const).find(
    (field) => firm[field] === null,
  );
  return [
    ...(isPostable(firm) ? [] : [{ need: 'address', field: 'addressLine1' } as const]),
    ...(legal === undefined ? [] : [{ need: 'legal', field: legal } as const]),
    ...(firm.iban === null ? [{ need: 'bank', field: 'iban' } as const] : []),
    ...(firm.signatoryName === null ? [{ need: 'signatory', field: 'signatoryName' } as const] : []),
  ];
}
