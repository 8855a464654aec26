import type { Language } from '../domain/kinds.ts';
import type { ErrorCode, ErrorDetails } from '../errors.ts';
import { fieldText } from './card-words.ts';
import { formatCents, formatNumber, formatPercent } from './format.ts';
import { lookUp, t } from './translate.ts';

type Told = {
  readonly code: ErrorCode;
  readonly reason?: string | undefined;
  readonly details?: ErrorDetails | undefined;
  readonly id?: string | undefined;
};

/** The sentence for a failure: of its reason when there is one, else of its code. */
export function errorText(language: Language, { code, reason, details, id }: Told): string {
  const facts = { ...details, ...refusedField(language, details), ...(id === undefined ? {} : { id }) };
  const precise = reason ? lookUp(language, `errors.${code}.${reason}`, facts) : null;
  const general = precise ?? lookUp(language, `errors.${code}`, facts);
  return general ?? t(language, 'errors.internal', { id: '—' });
}

/** Nouns of the contract whose fields the dictionaries name under another noun. */
const nounOfWords: Readonly<Record<string, string>> = { firm: 'settings', firms: 'settings' };

/** What the user calls the field `field` of the use cases of `noun`; null where the dictionaries do not name it. */
export function refusedLabel(language: Language, noun: string, field: string): string | null {
  const own = lookUp(language, `inputs.${field}`, {});
  if (own !== null) return own;
  const label = fieldText(language, nounOfWords[noun] ?? noun, field);
  return label === field ? null : label;
}

/** The words of a field that the contract refuses, and its bounds in the unit that its name says. */
function refusedField(language: Language, { noun, field, row, least, most }: ErrorDetails = {}): ErrorDetails {
  if (typeof noun !== 'string' || typeof field !== 'string') return {};
  const name = refusedLabel(language, noun, field);
  if (name === null) return {};
  const label = row === undefined ? name : t(language, 'errors.rowOf', { label: name, row });
  const bounds = { least, most };
  const written = Object.entries(bounds).flatMap(([bound, value]) =>
    typeof value === 'number' ? [[bound, inItsUnit(language, field, value)]] : [],
  );
  return { label, ...Object.fromEntries(written) };
}

function inItsUnit(language: Language, field: string, value: number): string {
  if (field.endsWith('Cents')) return formatCents(language, value);
  return field.endsWith('BasisPoints') ? formatPercent(language, value / 100) : formatNumber(language, value);
}
