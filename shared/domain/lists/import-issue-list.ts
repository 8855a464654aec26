import { lineIssueLevels } from '../imports/line-issues.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The lines of an import that are refused or to be looked at, in the order of the file; what is said of no line comes last. */
export const importIssueList = defineList(
  {
    line: { type: 'number' },
    level: { type: 'choice', choices: lineIssueLevels },
    reason: { type: 'text' },
    raw: { type: 'text', givesWay: 1 },
    customer: { type: 'text', isCode: true, isExtra: true },
    customerName: { type: 'text', isExtra: true },
    amountCents: { type: 'amount' },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [{ by: 'line' }],
  { currency: 'currency' },
);
export type ImportIssueColumn = ColumnOf<typeof importIssueList>;
