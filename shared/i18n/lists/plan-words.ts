import type { PlanRow } from '../../contract/plans.ts';
import type { PlanState } from '../../domain/kinds.ts';
import type { PlanColumn } from '../../domain/lists/plan-list.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the list of payment plans, on screen and in its reports. */
export const planWords: ListWords<PlanColumn, PlanRow> = {
  number: { heading: 'plans.columnNumber', value: ({ number }) => number },
  customerName: { heading: 'plans.columnCustomer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  state: {
    heading: 'plans.columnState',
    value: ({ state }) => state,
    word: (state) => `plans.state.${state as PlanState}`,
  },
  proposedOn: { heading: 'plans.proposedOn', value: ({ proposedOn }) => proposedOn },
  instalmentCount: { heading: 'plans.columnInstalments', value: ({ instalmentCount }) => instalmentCount },
  nextDueOn: { heading: 'plans.columnNext', value: ({ nextDueOn }) => nextDueOn },
  lateCents: { heading: 'plans.columnLate', value: ({ lateCents }) => lateCents },
  paidCents: { heading: 'plans.columnPaid', value: ({ paidCents }) => paidCents },
  totalCents: { heading: 'plans.columnTotal', value: ({ totalCents }) => totalCents },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};
