import { priorityScale } from '../domain/agenda/priority-scale.ts';
import { cardFields } from '../domain/customers/card.ts';
import { settingFields } from '../domain/firm/settings.ts';
import type { Language } from '../domain/kinds.ts';
import type { FieldTypes } from '../domain/values/card-fields.ts';
import { isDay } from '../domain/values/days.ts';
import { callTextName, isCallTextKey } from './call-text.ts';
import { choiceText, fieldText } from './card-words.ts';
import { formatCents, formatDay, formatNumber } from './format.ts';
import { isRule, scaleText } from './scale-text.ts';
import { lookUp, t } from './translate.ts';

/** Whose dictionary names the fields first. */
export type CardNoun =
  | 'customers'
  | 'settings'
  | 'letters'
  | 'plans'
  | 'documents'
  | 'scenarios'
  | 'priorities'
  | 'calls';

const otherNames: Readonly<Record<string, string>> = {
  buckets: 'balance.buckets',
  number: 'letters.postNumber',
  state: 'letters.stateLabel',
  closedOn: 'letters.closedOn.open',
  plan: 'plans.schedule',
};

const catalogues: Partial<Record<CardNoun, FieldTypes>> = { customers: cardFields, settings: settingFields };

/** The label of a field of a card, as its form shows it. */
export function fieldLabel(language: Language, noun: CardNoun, field: string): string {
  if (noun === 'calls' && isCallTextKey(field)) return callTextName(language, field);
  const other = otherNames[field];
  return (other === undefined ? null : lookUp(language, other, {})) ?? fieldText(language, noun, field);
}

/** The value of a field of a card as text, as the user reads it. */
export function savedText(language: Language, noun: CardNoun, field: string, value: unknown): string {
  if (noun === 'priorities' && isRule(field)) return scaleText(language, field, priorityScale.parse(value));
  if (value === null || value === undefined || value === '') return t(language, 'common.clashEmpty');
  if (typeof value === 'boolean') return t(language, value ? 'common.yes' : 'common.no');
  const type = catalogues[noun]?.[field];
  if (typeof value === 'number') {
    if (type?.kind === 'rate') return `${formatNumber(language, value / 100)} %`;
    return field.endsWith('Cents') ? formatCents(language, value) : formatNumber(language, value);
  }
  if (Array.isArray(value)) return listText(value, t(language, 'common.clashEmpty'));
  const word = String(value);
  if (type?.words !== undefined) return choiceText(language, type.words, word);
  return lookUp(language, `letters.registered.${word}`, {}) ?? (isDay(word) ? formatDay(language, word) : word);
}

function listText(rows: readonly unknown[], empty: string): string {
  const names = rows.map((row) => (typeof row === 'object' && row !== null && 'name' in row ? row.name : row));
  return names.length === 0 ? empty : names.join(', ');
}
