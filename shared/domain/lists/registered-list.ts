import { registeredStates } from '../kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The register of the letters sent as registered mail. */
export const registeredList = defineList(
  {
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    letterNumber: { type: 'number', isExtra: true },
    title: { type: 'text', isExtra: true },
    issuedOn: { type: 'day' },
    number: { type: 'text', isCode: true },
    state: { type: 'choice', choices: registeredStates },
    depositedOn: { type: 'day' },
    presentedOn: { type: 'day' },
    closedOn: { type: 'day' },
    proofCount: { type: 'count' },
    totalCents: { type: 'amount', isExtra: true },
    currency: { type: 'text', isCode: true, isExtra: true },
    note: { type: 'text', isExtra: true },
  },
  [{ by: 'letterNumber', descending: true }],
  { currency: 'currency' },
);
export type RegisteredColumn = ColumnOf<typeof registeredList>;
