import { customerKinds } from '../kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';
import { followingBy } from '../scenarios/rules.ts';
import { customerFacts } from './customer-facts.ts';

/** The list of customers. */
export const customerList = defineList(
  {
    name: { type: 'text' },
    code: { type: 'text', isCode: true, givesWay: 4 },
    openCents: { type: 'amount' },
    overdueCents: { type: 'amount', givesWay: 7 },
    oldestDueOn: { type: 'day', givesWay: 6 },
    lastReminderOn: { type: 'day', givesWay: 1 },
    step: { type: 'text', givesWay: 3 },
    scenario: { type: 'text', givesWay: 1.5 },
    isHeld: { type: 'choice', choices: ['held'], givesWay: 5 },
    tags: { type: 'text', givesWay: 2 },
    level: { type: 'count', isExtra: true },
    following: { type: 'choice', choices: followingBy, isExtra: true },
    kind: { type: 'choice', choices: customerKinds, isExtra: true },
    siren: { type: 'text', isCode: true, isExtra: true },
    city: { type: 'text', isExtra: true },
    ...customerFacts,
  },
  [{ by: 'name', descending: false }],
);
export type CustomerColumn = ColumnOf<typeof customerList>;
