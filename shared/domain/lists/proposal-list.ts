import { channels } from '../kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** Whom to remind, in the order of the engine until another is asked for. */
export const proposalList = defineList(
  {
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    step: { type: 'text' },
    channel: { type: 'choice', choices: channels },
    oldestDaysLate: { type: 'count' },
    level: { type: 'count', isExtra: true },
    claimedCents: { type: 'amount' },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [],
  { currency: 'currency' },
);
export type ProposalColumn = ColumnOf<typeof proposalList>;
