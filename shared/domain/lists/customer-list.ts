import { customerKinds } from '../kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The list of customers. */
export const customerList = defineList(
  {
    name: { type: 'text' },
    code: { type: 'text', isCode: true, givesWay: 4 },
    openCents: { type: 'amount' },
    overdueCents: { type: 'amount', givesWay: 7 },
    oldestDueOn: { type: 'day', givesWay: 6 },
    lastReminderOn: { type: 'day', givesWay: 1 },
    level: { type: 'count', givesWay: 3 },
    isHeld: { type: 'choice', choices: ['held'], givesWay: 5 },
    tags: { type: 'text', givesWay: 2 },
    kind: { type: 'choice', choices: customerKinds, isExtra: true },
    siren: { type: 'text', isCode: true, isExtra: true },
    city: { type: 'text', isExtra: true },
    creditLimitCents: { type: 'amount', isExtra: true },
    overLimitCents: { type: 'amount', isExtra: true },
    isMiscellaneous: { type: 'choice', choices: ['miscellaneous'], isExtra: true },
  },
  [{ by: 'name', descending: false }],
);
export type CustomerColumn = ColumnOf<typeof customerList>;
