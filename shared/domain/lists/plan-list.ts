import { planStates } from '../kinds.ts';
import { type ColumnOf, defineList, withoutColumns } from '../listing/columns.ts';

/** The list of payment plans. */
export const planList = defineList(
  {
    number: { type: 'number' },
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    state: { type: 'choice', choices: planStates },
    proposedOn: { type: 'day', isExtra: true },
    instalmentCount: { type: 'count', givesWay: 1 },
    nextDueOn: { type: 'day', givesWay: 3 },
    lateCents: { type: 'amount', givesWay: 4 },
    paidCents: { type: 'amount', givesWay: 2 },
    totalCents: { type: 'amount' },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [{ by: 'number', descending: true }],
  { currency: 'currency' },
);
export type PlanColumn = ColumnOf<typeof planList>;

/** The plans of one customer. */
export const customerPlanList = withoutColumns(planList, 'customerName', 'customer');
