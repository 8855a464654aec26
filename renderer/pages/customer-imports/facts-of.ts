import type { CustomerChange } from '../../../shared/contract/customer-imports.ts';
import { valueNames } from '../../../shared/domain/customers/fields.ts';
import { writeTerms } from '../../../shared/domain/customers/terms-text.ts';
import { termsKinds } from '../../../shared/domain/kinds.ts';
import { isTermsColumn } from '../../../shared/domain/values/terms.ts';
import { fieldLabel, savedText } from '../../components/form/clash-text.ts';
import type { Text } from '../../components/text/text.tsx';

type Value = CustomerChange['values'][number];
type Contact = CustomerChange['contacts'][number]['next'];

/** A fact of a card with its former value, the value in the list, and whether the former one stays. */
export type Fact = {
  readonly label: string;
  readonly old: string;
  readonly next: string;
  readonly isKept: boolean;
  readonly isKeptSince: boolean;
};

/** The facts of one customer, terms as one, contacts as one line each. */
export function factsOf({ outcome, values, contacts, keptSince }: CustomerChange, text: Text): Fact[] {
  const { t } = text;
  const shown = [...values]
    .sort((a, b) => valueNames.indexOf(a.name) - valueNames.indexOf(b.name))
    .filter(({ name }) => !isTermsColumn(name) && !(outcome === 'new' && name === 'name'));
  const facts = shown.map(({ name, old, next, isKept }): Fact => {
    const label = fieldLabel(text, 'customers', name);
    return {
      label,
      old: written(name, old, text),
      next: written(name, next, text),
      isKept,
      isKeptSince: keptSince.includes(name),
    };
  });
  const people = contacts.map(
    ({ old, next, isKept }): Fact => ({
      label: t('customerImports.value.contact'),
      old: old === null ? '' : contactText(old),
      next: contactText(next),
      isKept,
      isKeptSince: keptSince.includes('contacts'),
    }),
  );
  return [...facts, ...termsFact(values, keptSince, text), ...people];
}

function termsFact(values: readonly Value[], keptSince: CustomerChange['keptSince'], text: Text): Fact[] {
  const kind = values.find(({ name }) => name === 'termsKind');
  const days = values.find(({ name }) => name === 'termsDays');
  const dayOfMonth = values.find(({ name }) => name === 'termsDayOfMonth');
  const known = kind ?? days;
  if (!known) return [];
  const terms = (side: 'old' | 'next') => {
    // An earlier version kept only what changed of the terms.
    const way = termsKinds.find((name) => name === kind?.[side]);
    const count = days?.[side];
    const payDay = Number(dayOfMonth?.[side]) || null;
    if (way && typeof count === 'number')
      return writeTerms({ kind: way, days: count, dayOfMonth: payDay }, text.language);
    if (way) return text.t(`customers.terms.${way}`);
    return typeof count === 'number' ? text.number(count) : '';
  };
  const { isKept } = known;
  const isKeptSince = keptSince.some(isTermsColumn);
  return [
    { label: text.t('customerImports.value.terms'), old: terms('old'), next: terms('next'), isKept, isKeptSince },
  ];
}

function written(name: Value['name'], value: Value['next'], text: Text): string {
  return value === null ? '' : savedText(text, 'customers', name, value);
}

function contactText({ name, role, email, phone }: Contact): string {
  return [role === null ? name : `${name} (${role})`, email, phone].filter((part) => part !== null).join(' · ');
}
