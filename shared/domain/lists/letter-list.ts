import { letterKinds, registeredStates } from '../kinds.ts';
import { type ColumnOf, defineList, withoutColumns } from '../listing/columns.ts';

/** The list of the letters that were issued. */
export const letterList = defineList(
  {
    number: { type: 'number', givesWay: 5 },
    issuedOn: { type: 'day', givesWay: 3 },
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    title: { type: 'text', givesWay: 4 },
    addressedTo: { type: 'text', isExtra: true },
    copiedTo: { type: 'text', isExtra: true },
    kind: { type: 'choice', choices: letterKinds, isExtra: true },
    registeredState: { type: 'choice', choices: registeredStates, givesWay: 2 },
    pageCount: { type: 'count', givesWay: 1 },
    totalCents: { type: 'amount' },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [{ by: 'number', descending: true }],
  { currency: 'currency' },
);
export type LetterColumn = ColumnOf<typeof letterList>;

/** The letters of one customer. */
export const customerLetterList = withoutColumns(letterList, 'customerName', 'customer');
