import type { CustomerFactColumn } from '../../domain/lists/customer-facts.ts';
import type { Cents } from '../../domain/values/money.ts';
import type { ListWords } from './list-words.ts';

export type CustomerFacts = {
  readonly creditLimitCents: Cents | null;
  readonly overLimitCents: Cents | null;
  readonly isMiscellaneous: boolean;
};

/** The columns of `customerFacts`, on screen and in reports. */
export const customerFactWords: ListWords<CustomerFactColumn, CustomerFacts> = {
  creditLimitCents: { heading: 'customers.creditLimitCents', value: ({ creditLimitCents }) => creditLimitCents },
  overLimitCents: { heading: 'customers.overLimit', value: ({ overLimitCents }) => overLimitCents },
  isMiscellaneous: {
    heading: 'customers.miscellaneous',
    value: ({ isMiscellaneous }) => (isMiscellaneous ? 'miscellaneous' : null),
    word: () => 'customers.miscellaneous',
  },
};
