import { cardFields } from '../../../shared/domain/customers/card.ts';
import { settingFields } from '../../../shared/domain/firm/settings.ts';
import type { FieldTypes } from '../../../shared/domain/values/card-fields.ts';
import { isDay } from '../../../shared/domain/values/days.ts';
import { choiceText, fieldText } from '../../../shared/i18n/card-words.ts';
import type { Text } from '../text/text.tsx';

/** Whose dictionary names the fields first. */
export type CardNoun = 'customers' | 'settings' | 'letters' | 'plans' | 'documents';

const otherNames: Readonly<Record<string, string>> = {
  buckets: 'balance.buckets',
  number: 'letters.postNumber',
  state: 'letters.stateLabel',
  closedOn: 'letters.closedOn.open',
  plan: 'plans.schedule',
};

const catalogues: Partial<Record<CardNoun, FieldTypes>> = { customers: cardFields, settings: settingFields };

/** The label of a field of a card, as its form shows it. */
export function fieldLabel({ lookUp, language }: Pick<Text, 'lookUp' | 'language'>, noun: CardNoun, field: string) {
  const other = otherNames[field];
  return (other === undefined ? null : lookUp(other)) ?? fieldText(language, noun, field);
}

/** The value of a field of a card as text, as the user reads it. */
export function savedText(text: Text, noun: CardNoun, field: string, value: unknown): string {
  const { t, lookUp, money, day, number, language } = text;
  if (value === null || value === undefined || value === '') return t('common.clashEmpty');
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  const type = catalogues[noun]?.[field];
  if (typeof value === 'number') {
    if (type?.kind === 'rate') return `${number(value / 100)} %`;
    return field.endsWith('Cents') ? money(value) : number(value);
  }
  if (Array.isArray(value)) return listText(value, t('common.clashEmpty'));
  const word = String(value);
  if (type?.words !== undefined) return choiceText(language, type.words, word);
  return lookUp(`letters.registered.${word}`) ?? (isDay(word) ? day(word) : word);
}

function listText(rows: readonly unknown[], empty: string): string {
  const names = rows.map((row) => (typeof row === 'object' && row !== null && 'name' in row ? row.name : row));
  return names.length === 0 ? empty : names.join(', ');
}
