import { paymentOutcomes } from '../imports/payments.ts';
import { type ColumnOf, defineList } from './columns.ts';

/** The payments of an imported list, in its order. */
export const importPaymentList = defineList(
  {
    line: { type: 'number' },
    customerName: { type: 'text' },
    customer: { type: 'text', isCode: true, isExtra: true },
    paidOn: { type: 'day' },
    reference: { type: 'text', isCode: true },
    amountCents: { type: 'amount' },
    outcome: { type: 'choice', choices: paymentOutcomes },
    pays: { type: 'text' },
    allocatedCents: { type: 'amount', isExtra: true },
  },
  [],
);
export type ImportPaymentColumn = ColumnOf<typeof importPaymentList>;
