import { type ColumnOf, defineList } from '../listing/columns.ts';

/** What says that money is to come: a promise that runs, an instalment of an accepted plan. */
export const receiptKinds = ['promise', 'instalment'] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

/** Days ahead for which the first page says what is expected. */
export const receiptDays = [7, 30] as const;

/** What is expected from customers over the days to come. */
export const receiptList = defineList(
  {
    dueOn: { type: 'day' },
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    kind: { type: 'choice', choices: receiptKinds },
    title: { type: 'text', givesWay: 1 },
    amountCents: { type: 'amount' },
    currency: { type: 'text', isCode: true, isExtra: true },
  },
  [{ by: 'dueOn' }],
  { currency: 'currency' },
);
export type ReceiptColumn = ColumnOf<typeof receiptList>;
