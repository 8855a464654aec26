import { type CheckedField, canBeRight } from '../../../shared/domain/values/typed-fields.ts';
import type { Text } from '../text/text.tsx';

type Card = { country: string };

/** What the fields of a form check, each with its sentence: the rules are those the host applies when it saves. */
export function fieldChecks({ t }: Pick<Text, 't'>) {
  const check = (field: CheckedField) => (typed: string, card: Card) =>
    canBeRight(field, typed, card.country.trim().toUpperCase()) ? null : t(`fields.${field}`);
  return {
    siren: check('siren'),
    vatNumber: check('vatNumber'),
    iban: check('iban'),
    bic: check('bic'),
    email: check('email'),
    postcode: check('postcode'),
    country: (typed: string) => (/^[a-z]{2}$/i.test(typed.trim()) ? null : t('fields.country')),
    termsDays: (days: number | null) => (days === null ? t('fields.termsDays') : null),
  };
}
