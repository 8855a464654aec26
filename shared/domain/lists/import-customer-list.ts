import { outcomes } from '../customers/plan.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The customers of an imported list, in its order. */
export const importCustomerList = defineList(
  {
    name: { type: 'text' },
    code: { type: 'text', isCode: true, isExtra: true },
    outcome: { type: 'choice', choices: outcomes },
    changes: { type: 'text' },
    line: { type: 'number', givesWay: 1 },
  },
  [],
);
export type ImportCustomerColumn = ColumnOf<typeof importCustomerList>;
