import { registeredStates } from '../kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The register of the letters sent as registered mail. */
export const registeredList = defineList(
  {
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    letterNumber: { type: 'number', isExtra: true },
    title: { type: 'text', isExtra: true },
    addressedTo: { type: 'text', isExtra: true },
    copiedTo: { type: 'text', isExtra: true },
    issuedOn: { type: 'day', givesWay: 2 },
    number: { type: 'text', isCode: true },
    state: { type: 'choice', choices: registeredStates },
    depositedOn: { type: 'day', givesWay: 4 },
    presentedOn: { type: 'day', givesWay: 5 },
    closedOn: { type: 'day', givesWay: 3 },
    proofCount: { type: 'count', givesWay: 1 },
    totalCents: { type: 'amount', isExtra: true },
    currency: { type: 'text', isCode: true, isExtra: true },
    note: { type: 'text', isExtra: true },
  },
  [{ by: 'letterNumber', descending: true }],
  { currency: 'currency' },
);
export type RegisteredColumn = ColumnOf<typeof registeredList>;
