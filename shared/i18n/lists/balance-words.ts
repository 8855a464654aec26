import type { Cents } from '../../domain/values/money.ts';
import { balanceColumnLabel } from '../balance-labels.ts';
import { type CustomerFacts, customerFactWords } from './customer-fact-words.ts';
import type { ColumnWords, ListWords } from './list-words.ts';

type Line = {
  readonly name: string;
  readonly code: string;
  readonly columns: Readonly<Record<string, Cents>>;
  readonly totalCents: Cents;
};
type Disputed = Line & { readonly disputedCents: Cents };

/** The columns of an aged balance on screen and in its reports: `columns` are those of its ages and credits. */
export function balanceWords<Row extends Disputed & CustomerFacts>(columns: readonly string[]): ListWords<string, Row> {
  return { ...disputedWords<Row>(columns), ...customerFactWords };
}

/** Those of them that every balance has, a closed one too. */
export function disputedWords<Row extends Disputed>(columns: readonly string[]): ListWords<string, Row> {
  return {
    ...agedWords<Row>(columns),
    disputed: { heading: 'balance.disputedPart', value: ({ disputedCents }) => disputedCents || null },
  };
}

/** Those of them that amounts by age make up, without what is disputed of them. */
export function agedWords<Row extends Line>(columns: readonly string[]): ListWords<string, Row> {
  const amounts = columns.map((name): [string, ColumnWords<Row>] => [
    name,
    {
      heading: (language) => balanceColumnLabel(language, name),
      value: (row) => row.columns[name] || null,
    },
  ]);
  return {
    name: { heading: 'balance.customer', value: ({ name }) => name },
    code: { heading: 'balance.customerCode', value: ({ code }) => code },
    ...Object.fromEntries(amounts),
    total: { heading: 'balance.total', value: ({ totalCents }) => totalCents },
  };
}
