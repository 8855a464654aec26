import type { history as french } from '../fr/history.ts';
import type { Words } from '../words.ts';

export const history: Words<typeof french> = {
  'documents.invoice': 'Invoice {reference} of {amountCents}',
  'documents.creditNote': 'Credit note {reference} of {amountCents}',
  'documents.payment': 'Payment {reference} of {amountCents}',
  'documents.deposit': 'Deposit {reference} of {amountCents}',
  'documents.adjustment': 'Adjustment {reference} of {amountCents}',
  'documents.setDueOn': 'Due date of {reference} set to {newDueOn}',
  'customers.update': 'Customer details changed',
  'customers.addHold': 'Reminders on hold until {untilOn}: {reason}',
  'customers.endHold': 'Hold lifted: {reason}',
  'reminders.issue': '{step} for {totalCents} ({references})',
  'letters.updateRegistered': 'Follow-up of registered letter no. {letterNumber} updated',
  'letters.addProof': 'Proof attached to registered letter no. {letterNumber}: {fileName}',
  'plans.create': 'Payment plan no. {number} proposed',
  'plans.update': 'Payment plan no. {number} changed',
  'plans.agreement': 'Agreement of payment plan no. {number} issued',
  'plans.accept': 'Payment plan no. {number} accepted on {acceptedOn}',
  'plans.cancel': 'Payment plan no. {number} cancelled: {reason}',
  'plans.declareDefault': 'Payment plan no. {number} in default: {lateCents} unpaid',
  'documents.create': 'Document {reference} of {amountCents} entered by hand',
  'documents.update':
    'Document corrected: {oldReference} of {oldIssuedOn}, {oldAmountCents}, becomes {reference} of {issuedOn}, {amountCents}',
  'documents.void': 'Document {reference} of {amountCents} withdrawn',
  'allocations.create': '{amountCents} of {creditReference} allocated to {debitReference}',
  'allocations.void': 'Allocation of {creditReference} to {debitReference} undone: {amountCents}',
  'editions.remark': 'Remark on closed balance no. {number}: {remark}',
  'customers.create': 'Customer {code} created by hand',
  'customers.merge': '{fromName} ({fromCode}) merged with {intoName} ({intoCode}): balance of {openCents}',
  'customers.unmerge': '{fromName} ({fromCode}) and {intoName} ({intoCode}) separated again',
};
