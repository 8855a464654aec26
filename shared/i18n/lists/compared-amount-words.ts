import type { ComparedAmountColumn } from '../../domain/lists/compared-amount-list.ts';
import type { ColumnWords, ListWords } from './list-words.ts';

export type ComparedRow = {
  readonly customer: string;
  readonly name: string;
  readonly expectedCents: number;
  readonly actualCents: number;
};
type Headings = { readonly expected: ColumnWords<never>['heading']; readonly actual: ColumnWords<never>['heading'] };

/** The columns of two amounts compared for each customer, under the headings of what they are. */
export function comparedAmountWords({ expected, actual }: Headings): ListWords<ComparedAmountColumn, ComparedRow> {
  return {
    name: { heading: 'balance.customer', value: ({ name, customer }) => name || customer },
    customer: { heading: 'balance.customerCode', value: ({ customer }) => customer },
    expectedCents: { heading: expected, value: ({ expectedCents }) => expectedCents },
    actualCents: { heading: actual, value: ({ actualCents }) => actualCents },
    differenceCents: {
      heading: 'balance.differenceColumn',
      value: ({ expectedCents, actualCents }) => actualCents - expectedCents,
    },
  };
}

/** Those of the control with the accounts. */
export const controlWords = comparedAmountWords({ expected: 'balance.expected', actual: 'balance.actual' });

/** Those of the openings that differ from what was left before them. */
export const openingWords = comparedAmountWords({
  expected: 'balance.openingsLeft',
  actual: 'balance.openingsWritten',
});
