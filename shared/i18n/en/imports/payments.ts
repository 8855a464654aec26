import type { importsPayments as french } from '../../fr/imports/payments.ts';
import type { Words } from '../../fr/words.ts';

export const importsPayments: Words<typeof french> = {
  columnsMissing: 'Say which columns hold the day, the customer (code or name) and the amount received.',
  reading: 'What this reading gives',
  'reading.rows': 'Rows',
  'reading.payments': 'Payments read',
  'reading.total': 'Total of the payments read',
  'reading.skipped': 'Totals and headings left aside',
  'reading.issues': 'Rows refused or to be checked',
  'column.none': 'Do not read',
  'column.paidOn': 'Day of the payment',
  'column.customerCode': 'Customer code',
  'column.customerName': 'Customer name',
  'column.amount': 'Amount received',
  'column.reference': 'Reference',
  'column.label': 'Label',
  'column.invoice': 'Invoice paid',
  'column.currency': 'Currency',
  previewText: 'These are the payments this list will enter and the invoices they pay. Nothing is saved yet.',
  nothing: 'Nothing to enter: these payments are there already.',
  apply: 'Enter the payments',
  applied: 'Payments entered.',
  already: 'This content was applied before under the name {name}: only what is missing will be entered.',
  undoText:
    'The payments entered by this list and their allocations are withdrawn, and the invoices are owed again. If one of them was used since, nothing changes and you are told which.',
  undone: 'Import undone: its payments and their allocations are withdrawn.',
  enterAlike: 'Also enter those that look like a payment already there',
  enterAlikeText_one:
    'One payment has the amount of another already there, on the same day or within a week. It is not entered, so as not to count twice.',
  enterAlikeText_other:
    '{count} payments each have the amount of another already there, on the same day or within a week. They are not entered, so as not to count twice.',
  summary: 'What the list holds',
  amounts: 'Amounts',
  'outcome.new': 'New',
  'outcome.known': 'Already there, left out',
  'outcome.alike': 'Look like another, left out',
  'state.new': 'New',
  'state.known': 'Already there',
  'state.alike': 'To be checked',
  allocated: 'Allocated to invoices',
  unallocated: 'Still to allocate',
  partly_one:
    'One payment is still to allocate in whole or in part, for want of certainty: do it from the customer’s page, or in “Proposed allocations”.',
  partly_other:
    '{count} payments are still to allocate in whole or in part, for want of certainty: do it from the customer’s page, or in “Proposed allocations”.',
  payments: 'Payments',
  none: 'No payment here.',
  pays: 'Invoices paid',
  paysNone: 'nothing certain: still to allocate',
  knownAs: 'that of {paidOn} {reference}',
  knownAsOf: 'that of {paidOn} {reference}, in “{file}”',
};
