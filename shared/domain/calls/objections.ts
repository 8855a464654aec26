import type { ReadyOutcome } from '../interactions/outcomes.ts';

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
export const objectionActs = ['promise', 'dispute', 'plan', 'payment', 'note'] as const;
export type ObjectionAct = (typeof objectionActs)[number];

type ObjectionFacts = {
  readonly act: ObjectionAct;
  /** How a call ends in which it was said, where that says enough. */
  readonly outcome: ReadyOutcome | null;
};

export const objectionFacts: Readonly<Record<Objection, ObjectionFacts>> = {
  chequeSent: { act: 'promise', outcome: 'saysPaid' },
  // The invoices are in the accounting software: the copy is sent from there, and the next contact sees to it.
  invoiceNotReceived: { act: 'note', outcome: 'asksForDocuments' },
  dispute: { act: 'dispute', outcome: 'disputes' },
  noCash: { act: 'plan', outcome: 'reached' },
  alreadyPaid: { act: 'payment', outcome: 'saysPaid' },
  askAccounts: { act: 'note', outcome: 'callBack' },
  approvalPending: { act: 'promise', outcome: 'reached' },
};
