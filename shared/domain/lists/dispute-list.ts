import { disputeFamilies, disputeStates } from '../kinds.ts';
import { type ColumnOf, defineList, withoutColumns } from '../listing/columns.ts';

/** The list of disputes. */
export const disputeList = defineList(
  {
    untilOn: { type: 'day' },
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    state: { type: 'choice', choices: disputeStates },
    reference: { type: 'text', givesWay: 6 },
    disputedCents: { type: 'amount' },
    awaitedCents: { type: 'amount', givesWay: 7 },
    openCents: { type: 'amount', givesWay: 2 },
    amountCents: { type: 'amount', isExtra: true },
    reason: { type: 'text', givesWay: 5 },
    family: { type: 'choice', choices: disputeFamilies, isExtra: true },
    owner: { type: 'text', givesWay: 3 },
    openedOn: { type: 'day', givesWay: 4 },
    resolvedOn: { type: 'day', isExtra: true },
    creditNote: { type: 'text', isExtra: true },
    acceptedCents: { type: 'amount', isExtra: true },
    note: { type: 'text', givesWay: 1 },
    resolutionNote: { type: 'text', isExtra: true },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [{ by: 'untilOn' }],
  { currency: 'currency' },
);
export type DisputeColumn = ColumnOf<typeof disputeList>;

/** The disputes of one customer. */
export const customerDisputeList = withoutColumns(disputeList, 'customerName', 'customer');
