import type { CustomerChange } from '../../contract/imports/customers.ts';
import type { CustomerOutcome } from '../../domain/customers/plan.ts';
import type { Language } from '../../domain/kinds.ts';
import type { ImportCustomerColumn } from '../../domain/lists/import-customer-list.ts';
import { type Fact, factsOf } from '../customer-facts.ts';
import { formatNumber, joinClauses } from '../format.ts';
import { t } from '../translate.ts';
import type { ListWords } from './list-words.ts';

/** The columns of an imported list of customers. */
export const importCustomerWords: ListWords<ImportCustomerColumn, CustomerChange> = {
  name: { heading: 'customers.customer', value: ({ name, code }) => name || code },
  code: { heading: 'common.code', value: ({ code }) => code },
  outcome: {
    heading: 'importsCustomers.result',
    value: ({ outcome }) => outcome,
    word: (outcome) => `importsCustomers.state.${outcome as CustomerOutcome}`,
  },
  changes: {
    heading: 'importsCustomers.changes',
    value: (change, language) =>
      joinClauses(language, [...keptWhole(change, language), ...factLines(change, language)]),
  },
  line: {
    heading: 'imports.line',
    value: ({ lines: [line = null] }) => line,
    text: ({ lines }, language) => lines.map((line) => formatNumber(language, line)).join(', '),
  },
};

function keptWhole({ keptSince }: CustomerChange, language: Language): string[] {
  return keptSince.includes('customer') ? [t(language, 'importsCustomers.keptCustomer')] : [];
}

function factLines(change: CustomerChange, language: Language): string[] {
  const empty = t(language, 'importsCustomers.empty');
  return factsOf(change, language).map((fact) => {
    const { label, old, next } = fact;
    const values = change.outcome === 'new' ? next || empty : `${old || empty} → ${next || empty}`;
    return [t(language, 'lists.filter', { column: label, condition: values }), ...factNotes(fact, language)].join(' ');
  });
}

/** Why a value stays as it was, in brackets. */
function factNotes({ isKept, isKeptSince }: Fact, language: Language): string[] {
  return [
    ...(isKept ? [`(${t(language, 'importsCustomers.kept')})`] : []),
    ...(isKeptSince ? [`(${t(language, 'importsCustomers.keptSince')})`] : []),
  ];
}
