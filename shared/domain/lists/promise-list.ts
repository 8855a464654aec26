import { promiseChannels, promiseStates } from '../kinds.ts';
import { type ColumnOf, defineList, withoutColumns } from '../listing/columns.ts';

/** The list of promises of payment. */
export const promiseList = defineList(
  {
    dueOn: { type: 'day' },
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    state: { type: 'choice', choices: promiseStates },
    references: { type: 'text', givesWay: 3 },
    amountCents: { type: 'amount' },
    keptCents: { type: 'amount', givesWay: 4 },
    leftCents: { type: 'amount', givesWay: 5 },
    spokenCents: { type: 'amount', isExtra: true },
    untilOn: { type: 'day', givesWay: 2 },
    channel: { type: 'choice', choices: promiseChannels, isExtra: true },
    saidBy: { type: 'text', givesWay: 1 },
    promisedOn: { type: 'day', isExtra: true },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [{ by: 'dueOn', descending: true }],
  { currency: 'currency' },
);
export type PromiseColumn = ColumnOf<typeof promiseList>;

/** The promises of one customer. */
export const customerPromiseList = withoutColumns(promiseList, 'customerName', 'customer');
