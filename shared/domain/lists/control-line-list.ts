import { lineSources } from '../balance/control-causes.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The lines that an amount of the control is made of, the oldest first. */
export const controlLineList = defineList(
  {
    on: { type: 'day' },
    source: { type: 'choice', choices: lineSources, isExtra: true },
    file: { type: 'text', givesWay: 1 },
    line: { type: 'number', isExtra: true },
    name: { type: 'text', givesWay: 3 },
    customer: { type: 'text', isCode: true, isExtra: true },
    journal: { type: 'text', isCode: true, isExtra: true },
    reference: { type: 'text', isCode: true },
    label: { type: 'text', givesWay: 2 },
    cents: { type: 'amount' },
  },
  [{ by: 'on' }],
);
export type ControlLineColumn = ColumnOf<typeof controlLineList>;
