import { type ColumnOf, defineList } from '../listing/columns.ts';
import { shownInstalmentStates } from '../plans/shown-instalment.ts';

/** The instalments of a plan with what was received for each, in the currency of the plan. */
export const instalmentList = defineList(
  {
    position: { type: 'number', givesWay: 1 },
    dueOn: { type: 'day' },
    state: { type: 'choice', choices: shownInstalmentStates },
    amountCents: { type: 'amount' },
    paidCents: { type: 'amount', givesWay: 2 },
  },
  [{ by: 'position' }],
);
export type InstalmentColumn = ColumnOf<typeof instalmentList>;
