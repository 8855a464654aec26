import { customerKinds } from '../kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The list of customers. */
export const customerList = defineList(
  {
    name: { type: 'text' },
    code: { type: 'text', isCode: true },
    openCents: { type: 'amount' },
    overdueCents: { type: 'amount' },
    oldestDueOn: { type: 'day' },
    lastReminderOn: { type: 'day' },
    level: { type: 'count' },
    isHeld: { type: 'choice', choices: ['held'] },
    tags: { type: 'text' },
    kind: { type: 'choice', choices: customerKinds, isExtra: true },
    siren: { type: 'text', isCode: true, isExtra: true },
    city: { type: 'text', isExtra: true },
  },
  [{ by: 'name', descending: false }],
);
export type CustomerColumn = ColumnOf<typeof customerList>;
