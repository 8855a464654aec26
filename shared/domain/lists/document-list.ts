import { documentKinds } from '../kinds.ts';
import { type ColumnOf, defineList } from '../listing/columns.ts';

/** The list of a customer's documents: debits positive, credits negative. */
export const documentList = defineList(
  {
    reference: { type: 'text', isCode: true },
    label: { type: 'text', givesWay: 1 },
    kind: { type: 'choice', choices: documentKinds, givesWay: 2 },
    issuedOn: { type: 'day', givesWay: 3 },
    dueOn: { type: 'day' },
    daysLate: { type: 'count', givesWay: 4 },
    amountCents: { type: 'amount', givesWay: 5 },
    openCents: { type: 'amount' },
    disputedCents: { type: 'amount' },
    level: { type: 'count', isExtra: true },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [{ by: 'dueOn' }, { by: 'reference' }],
  { currency: 'currency' },
);

/** The documents that an amount of an aged balance is made of, the oldest first. */
export const balanceDocumentList = defineList(
  { ...documentList.columns, label: { type: 'text', isExtra: true }, promisedOn: { type: 'day', isExtra: true } },
  [{ by: 'dueOn' }, { by: 'reference' }],
  { currency: 'currency' },
);
export type BalanceDocumentColumn = ColumnOf<typeof balanceDocumentList>;
export type DocumentColumn = ColumnOf<typeof documentList>;

/** The open documents of one side, which are set against those of the other: positive on both. What is chosen of each is being typed. */
export const openDocumentList = defineList(
  {
    reference: { type: 'text' },
    label: { type: 'text', isExtra: true },
    issuedOn: { type: 'day', givesWay: 1 },
    dueOn: { type: 'day', isExtra: true },
    openCents: { type: 'amount' },
    chosenCents: { type: 'amount' },
    leftCents: { type: 'amount' },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [{ by: 'issuedOn' }, { by: 'reference' }],
  { currency: 'currency' },
);
export type OpenDocumentColumn = ColumnOf<typeof openDocumentList>;
