import type { allocations as french } from '../fr/allocations.ts';
import type { Words } from '../fr/words.ts';

export const allocations: Words<typeof french> = {
  title: 'Allocations',
  text: 'Unallocated payments and credit notes, with the invoices they most likely pay. Nothing is saved before you accept; each acceptance can be undone.',
  everyCustomer: 'See every customer',
  credit: 'Payment or credit note',
  of: 'Dated',
  amount: 'Left to allocate',
  reason: 'Reason',
  documents: 'Documents paid',
  taken: 'Allocated',
  'reason.reference': 'Invoice number written',
  'reason.lastDigits': 'Last digits of the numbers',
  'reason.exact': 'Only equal amount',
  'reason.discount': 'Amount but for a discount or rounding',
  'reason.run': 'Consecutive invoices, same total',
  'reason.subset': 'Only combination of the same total',
  acceptNothing: 'Allocate the selection',
  acceptCount_one: 'Allocate {count} proposal ({amount})',
  acceptCount_other: 'Allocate {count} proposals ({amount})',
  accepted: 'Allocations saved.',
  none: 'No unallocated payment surely matches an invoice.',
  link: 'Proposed allocations',
};
