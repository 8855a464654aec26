import { documentKinds, importActions } from '../kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The documents that an import changes, in the order they are derived: debits positive, credits negative. */
export const importChangeList = defineList(
  {
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    action: { type: 'choice', choices: importActions },
    kind: { type: 'choice', choices: documentKinds, givesWay: 2 },
    reference: { type: 'text', isCode: true },
    issuedOn: { type: 'day', givesWay: 1 },
    dueOn: { type: 'day', givesWay: 3 },
    amountCents: { type: 'amount', givesWay: 4 },
    openCents: { type: 'amount' },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [],
  { currency: 'currency' },
);
export type ImportChangeColumn = ColumnOf<typeof importChangeList>;
