import type { InstalmentColumn } from '../../domain/lists/instalment-list.ts';
import type { ShownInstalment, ShownInstalmentState } from '../../domain/plans/shown-instalment.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the instalments of a plan, on screen and in their report. */
export const instalmentWords: ListWords<InstalmentColumn, ShownInstalment> = {
  position: { heading: 'plans.columnPosition', value: ({ position }) => position },
  dueOn: { heading: 'plans.columnDueOn', value: ({ dueOn }) => dueOn },
  state: {
    heading: 'plans.columnInstalmentState',
    value: ({ state }) => state,
    word: (state) => `plans.instalment.${state as ShownInstalmentState}`,
  },
  amountCents: { heading: 'plans.columnAmount', value: ({ amountCents }) => amountCents },
  paidCents: { heading: 'plans.columnPaid', value: ({ paidCents }) => paidCents },
};
