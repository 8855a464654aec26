import { proposalReasons } from '../allocations/allocation-proposals.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** What open credits may pay, customer by customer until another order is asked for. */
export const allocationProposalList = defineList(
  {
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    credit: { type: 'text' },
    issuedOn: { type: 'day', givesWay: 1 },
    openCents: { type: 'amount', givesWay: 3 },
    reason: { type: 'choice', choices: proposalReasons, givesWay: 2 },
    documents: { type: 'text', givesWay: 4 },
    takenCents: { type: 'amount' },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [{ by: 'customer' }],
  { currency: 'currency' },
);
export type AllocationProposalColumn = ColumnOf<typeof allocationProposalList>;
