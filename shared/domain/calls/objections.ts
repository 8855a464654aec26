/** What a debtor may object on the telephone, in the order in which it is offered. */
export const objections = [
  'chequeSent',
  'invoiceNotReceived',
  'dispute',
  'noCash',
  'alreadyPaid',
  'askAccounts',
  'approvalPending',
] as const;
export type Objection = (typeof objections)[number];

/**
 * What is done about it. `promise`, `dispute`: their window; `plan`: a payment plan; `payment`: the customer's documents, to look for what was
 * paid; `note`: a next contact in the report of the call.
 */
export type ObjectionAct = 'promise' | 'dispute' | 'plan' | 'payment' | 'note';

export const objectionActs: Readonly<Record<Objection, ObjectionAct>> = {
  chequeSent: 'promise',
  // The invoices are in the accounting software: the copy is sent from there, and the next contact sees to it.
  invoiceNotReceived: 'note',
  dispute: 'dispute',
  noCash: 'plan',
  alreadyPaid: 'payment',
  askAccounts: 'note',
  approvalPending: 'promise',
};
