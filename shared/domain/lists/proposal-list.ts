import { channels } from '../kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** Whom to remind, in the order of the engine until another is asked for. */
export const proposalList = defineList(
  {
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    reference: { type: 'text', isCode: true, givesWay: 4 },
    step: { type: 'text', givesWay: 2 },
    channel: { type: 'choice', choices: channels, givesWay: 1 },
    recipient: { type: 'text', givesWay: 0 },
    oldestDaysLate: { type: 'count', givesWay: 3 },
    level: { type: 'count', isExtra: true },
    claimedCents: { type: 'amount' },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [],
  { currency: 'currency' },
);
export type ProposalColumn = ColumnOf<typeof proposalList>;
