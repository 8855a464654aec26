import { isDay } from '../../../shared/domain/values/days.ts';
import type { Text } from '../text/text.tsx';

/** Whose dictionary names the fields first. */
export type CardNoun = 'customers' | 'settings' | 'letters' | 'plans' | 'documents';

const otherNames: Readonly<Record<string, string>> = {
  buckets: 'balance.buckets',
  minimumCents: 'settings.minimum',
  minimumDaysBetween: 'settings.minimumDays',
  number: 'letters.postNumber',
  state: 'letters.stateLabel',
  closedOn: 'letters.closedOn.open',
  plan: 'plans.schedule',
  creditLimitCents: 'customers.creditLimit',
};

/** The label of a field of a card, as its form shows it. */
export function fieldLabel({ lookUp }: Pick<Text, 'lookUp'>, noun: CardNoun, field: string): string {
  const keys = [otherNames[field], `${noun}.${field}`, `customers.${field}`, `common.${field}`];
  for (const key of keys) {
    const label = key === undefined ? null : lookUp(key);
    if (label !== null) return label;
  }
  return field;
}

/** A value of a card as it is read. */
export function savedText({ t, lookUp, money, day, number }: Text, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return t('common.clashEmpty');
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return field.endsWith('Cents') ? money(value) : number(value);
  if (Array.isArray(value)) return listText(value, t('common.clashEmpty'));
  const word = String(value);
  const keys = [`customers.${field}.${word}`, `app.languageName.${word}`, `letters.registered.${word}`];
  const ofField = field === 'termsKind' ? [`customers.terms.${word}`] : keys;
  return ofField.map((key) => lookUp(key)).find((found) => found !== null) ?? (isDay(word) ? day(word) : word);
}

function listText(rows: readonly unknown[], empty: string): string {
  const names = rows.map((row) => (typeof row === 'object' && row !== null && 'name' in row ? row.name : row));
  return names.length === 0 ? empty : names.join(', ');
}
