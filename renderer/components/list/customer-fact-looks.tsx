import type { CustomerFactColumn } from '../../../shared/domain/lists/customer-facts.ts';
import type { CustomerFacts } from '../../../shared/i18n/lists/customer-fact-words.ts';
import { Money } from '../text/money.tsx';
import type { Look } from './list-columns.tsx';

/** How the columns of `customerFacts` look: no limit is nothing, which a limit of zero is not. */
export const customerFactLooks: Partial<Record<CustomerFactColumn, Look<CustomerFacts>>> = {
  creditLimitCents: {
    cell: ({ creditLimitCents }) => (creditLimitCents === null ? null : <Money cents={creditLimitCents} bare />),
  },
  overLimitCents: {
    cell: ({ overLimitCents }) => (overLimitCents === null ? null : <Money cents={overLimitCents} bare tone="late" />),
  },
};
