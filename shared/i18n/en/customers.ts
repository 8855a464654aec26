import type { customers as french } from '../fr/customers.ts';
import type { Words } from '../words.ts';

export const customers: Words<typeof french> = {
  title: 'Customers',
  customer: 'Customer',
  count_one: '{count} customer',
  count_other: '{count} customers',
  open: 'Balance',
  overdue: 'Overdue',
  oldestDue: 'Oldest due date',
  'kind.business': 'Business',
  'kind.consumer': 'Consumer',
  'kind.public': 'Public body',
  'hold.excluded': 'Excluded from reminders',
  'hold.dispute': 'Dispute',
  'hold.promise': 'Promise to pay',
  'hold.collectiveProceedings': 'Collective proceedings',
  'hold.directDebit': 'Direct debit',
  'hold.other': 'Other reason',
};
