import { importKindNames } from '../imports/kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The list of the imports that were applied, and of those undone since. */
export const importList = defineList(
  {
    fileName: { type: 'text' },
    kind: { type: 'choice', choices: importKindNames, givesWay: 3 },
    state: { type: 'choice', choices: ['applied', 'undone'] },
    periodFrom: { type: 'day', givesWay: 2 },
    periodTo: { type: 'day', givesWay: 2 },
    rows: { type: 'count', givesWay: 1 },
    issueCount: { type: 'count' },
    recordedAt: { type: 'instant', givesWay: 4 },
    undoneAt: { type: 'instant', isExtra: true },
    format: { type: 'text', isCode: true, isExtra: true },
    id: { type: 'number', isExtra: true },
  },
  [{ by: 'id', descending: true }],
);
export type ImportColumn = ColumnOf<typeof importList>;
