import type { CustomerChange } from '../contract/imports/customers.ts';
import { valueNames } from '../domain/customers/fields.ts';
import { writeTerms } from '../domain/customers/terms-text.ts';
import { type Language, termsKinds } from '../domain/kinds.ts';
import { isTermsColumn } from '../domain/values/terms.ts';
import { formatDay } from './format.ts';
import { fieldLabel, savedText } from './saved-text.ts';
import { t } from './translate.ts';

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
export function factsOf(change: CustomerChange, language: Language): Fact[] {
  const { outcome, values, contacts, keptSince } = change;
  const shown = [...values]
    .sort((a, b) => valueNames.indexOf(a.name) - valueNames.indexOf(b.name))
    .filter(({ name }) => !isTermsColumn(name) && !(outcome === 'new' && name === 'name'));
  const facts = shown.map(({ name, old, next, isKept }): Fact => {
    const label = fieldLabel(language, 'customers', name);
    return {
      label,
      old: written(name, old, language),
      next: written(name, next, language),
      isKept,
      isKeptSince: keptSince.includes(name),
    };
  });
  const people = contacts.map(
    ({ old, next, isKept }): Fact => ({
      label: t(language, 'importsCustomers.value.contact'),
      old: old === null ? '' : contactText(old, language),
      next: contactText(next, language),
      isKept,
      isKeptSince: keptSince.includes('contacts'),
    }),
  );
  return [...facts, ...termsFact(values, keptSince, language), ...people, ...followingFacts(change, language)];
}

/** The scenario that the list assigns, and the level it takes over. */
function followingFacts({ scenario, level, keptSince }: CustomerChange, language: Language): Fact[] {
  const levelText = (told: NonNullable<CustomerChange['level']>['next'] | null) => {
    if (told === null) return '';
    const { step, reachedOn } = told;
    if (reachedOn === null) return t(language, 'importsCustomers.level', { step });
    return t(language, 'importsCustomers.levelOn', { step, date: formatDay(language, reachedOn) });
  };
  return [
    ...(scenario === null
      ? []
      : [
          {
            label: t(language, 'importsCustomers.value.scenario'),
            old: scenario.old?.name ?? '',
            next: scenario.next.name,
            isKept: scenario.isKept,
            isKeptSince: keptSince.includes('scenario'),
          },
        ]),
    ...(level === null
      ? []
      : [
          {
            label: t(language, 'importsCustomers.value.level'),
            old: levelText(level.old),
            next: levelText(level.next),
            isKept: level.isKept,
            isKeptSince: keptSince.includes('level'),
          },
        ]),
  ];
}

/** Payment terms, of which a list says all three columns or none. */
function termsFact(values: readonly Value[], keptSince: CustomerChange['keptSince'], language: Language): Fact[] {
  const kind = values.find(({ name }) => name === 'termsKind');
  const days = values.find(({ name }) => name === 'termsDays');
  const dayOfMonth = values.find(({ name }) => name === 'termsDayOfMonth');
  if (!kind || !days) return [];
  const terms = (side: 'old' | 'next') => {
    const way = termsKinds.find((name) => name === kind[side]);
    if (!way) return '';
    const payDay = Number(dayOfMonth?.[side]) || null;
    return writeTerms({ kind: way, days: Number(days[side]), dayOfMonth: payDay }, language);
  };
  return [
    {
      label: t(language, 'importsCustomers.value.terms'),
      old: terms('old'),
      next: terms('next'),
      isKept: kind.isKept,
      isKeptSince: keptSince.some(isTermsColumn),
    },
  ];
}

function written(name: Value['name'], value: Value['next'], language: Language): string {
  return value === null ? '' : savedText(language, 'customers', name, value);
}

function contactText({ name, role, duty, email, phone }: Contact, language: Language): string {
  const says = [role, duty === null ? null : t(language, `customers.duty.${duty}`)].filter((part) => part !== null);
  return [says.length === 0 ? name : `${name} (${says.join(', ')})`, email, phone]
    .filter((part) => part !== null)
    .join(' · ');
}
