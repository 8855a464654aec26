import type { Receipt } from '../../contract/dashboard.ts';
import type { ReceiptColumn, ReceiptKind } from '../../domain/lists/receipt-list.ts';
import type { ListWords } from './list-words.ts';

/** The columns of what is expected from customers. */
export const receiptWords: ListWords<ReceiptColumn, Receipt> = {
  dueOn: { heading: 'home.expectedOn', value: ({ dueOn }) => dueOn },
  customerName: { heading: 'customers.customer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  kind: {
    heading: 'calendar.columnKind',
    value: ({ kind }) => kind,
    word: (kind) => `home.receipt.${kind as ReceiptKind}`,
  },
  title: { heading: 'calendar.columnWhat', value: ({ title }) => title },
  amountCents: { heading: 'common.amount', value: ({ amountCents }) => amountCents },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};
