import { importKindNames } from '../imports/kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The list of the imports that were applied, and of those undone since. */
export const importList = defineList(
  {
    fileName: { type: 'text' },
    kind: { type: 'choice', choices: importKindNames },
    state: { type: 'choice', choices: ['applied', 'undone'] },
    periodFrom: { type: 'day' },
    periodTo: { type: 'day' },
    rows: { type: 'count' },
    issueCount: { type: 'count' },
    recordedAt: { type: 'instant' },
    undoneAt: { type: 'instant', isExtra: true },
    format: { type: 'text', isCode: true, isExtra: true },
    id: { type: 'number', isExtra: true },
  },
  [{ by: 'id', descending: true }],
);
export type ImportColumn = ColumnOf<typeof importList>;
