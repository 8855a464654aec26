import { type FieldType, type FieldTypes, isChecked, mayBeNull } from '../../../shared/domain/values/card-fields.ts';
import { isCountry } from '../../../shared/domain/values/country.ts';
import { canBeRight } from '../../../shared/domain/values/typed-fields.ts';
import type { Text } from '../text/text.tsx';

type Card = { readonly country: string };
type Check = (typed: unknown, card: Card) => string | null;

/** What the fields of a form check, each with its sentence: the rules are those the host applies when it saves. */
export function cardChecks<Fields extends FieldTypes>(text: Text, fields: Fields): { [Name in keyof Fields]?: Check } {
  const checks = Object.entries(fields).flatMap(([name, type]) => {
    const check = checkOf(text, type);
    return check === null ? [] : [[name, check]];
  });
  return Object.fromEntries(checks);
}

function checkOf({ t }: Text, type: FieldType): Check | null {
  const { kind } = type;
  if (isChecked(kind))
    return (typed, { country }) =>
      canBeRight(kind, String(typed ?? ''), country.trim().toUpperCase()) ? null : t(`fields.${kind}`);
  if (kind === 'country')
    return (typed) => (isCountry(String(typed).trim().toUpperCase()) ? null : t('fields.country'));
  if (kind === 'name') return (typed) => (String(typed).trim() === '' ? t('fields.name') : null);
  if (kind === 'count' && !mayBeNull(type)) return (typed) => (typed === null ? t('fields.termsDays') : null);
  return null;
}
