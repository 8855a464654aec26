import type { HoldReason } from '../../shared/domain/reminders/proposal.ts';
import type { ReasonToWait } from '../../shared/domain/reminders/reason-to-wait.ts';
import type { ReminderInput, ReminderScenario } from '../../shared/domain/reminders/types.ts';
import { credit, invoice } from './reminder-cases.ts';

export type Change = (input: ReminderInput) => ReminderInput;

/**
 * What a reason is about: all that a customer owes, one document, the message that would list it, or the step that it waits for. A warning
 * holds nothing back: it is told with the message.
 */
export type Scope = 'customer' | 'document' | 'message' | 'step' | 'warning';

/** A situation in which `F1`, the only late invoice of the case, is held back, or its message warned about, for one reason. */
export type Cause = {
  readonly of: Scope;
  readonly change: Change;
  /** Told with it, for the situation cannot do without. */
  readonly also?: readonly HoldReason[];
};

/** Gives every debit of the case these values. */
export const debits =
  (values: Partial<ReminderInput['documents'][number]>): Change =>
  (input) => ({
    ...input,
    documents: input.documents.map((row) => (row.side === 'debit' ? { ...row, ...values } : row)),
  });

/** Gives `F1` these values. */
export const late =
  (values: Partial<ReminderInput['documents'][number]>): Change =>
  (input) => ({ ...input, documents: input.documents.map((row) => (row.id === 1 ? { ...row, ...values } : row)) });

export const customers =
  (values: Partial<ReminderInput['customers'][number]>): Change =>
  (input) => ({ ...input, customers: input.customers.map((row) => ({ ...row, ...values })) });

export const scenario =
  (values: Partial<ReminderScenario>): Change =>
  (input) => ({ ...input, scenarios: input.scenarios.map((row) => ({ ...row, ...values })) });

export const steps =
  (values: Partial<ReminderScenario['steps'][number]>): Change =>
  (input) => ({
    ...input,
    scenarios: input.scenarios.map((row) => ({ ...row, steps: row.steps.map((each) => ({ ...each, ...values })) })),
  });

export const waits =
  (reason: HoldReason, covers: ReasonToWait['covers'], values: Partial<ReasonToWait> = {}): Change =>
  (input) => ({
    ...input,
    reasonsToWait: [...input.reasonsToWait, { reason, covers, untilOn: '2025-07-31', isContested: false, ...values }],
  });

export const inTurn =
  (...changes: readonly Change[]): Change =>
  (input) =>
    changes.reduce((changed, change) => change(changed), input);

/** Adds documents, each once. */
const adds =
  (...documents: ReminderInput['documents'][number][]): Change =>
  (input) => ({
    ...input,
    documents: [...input.documents, ...documents.filter(({ id }) => !input.documents.some((row) => row.id === id))],
  });

/** A debt that credits pay only after the others, and of which nobody asks anything: it keeps the balance above zero. */
const remainder = invoice(90, { dueOn: '2025-12-31', isExchangeDifference: true, openCents: 1_000_000 });

const ofCustomer = (reason: HoldReason): Cause => ({ of: 'customer', change: waits(reason, { customerId: 1 }) });
const ofDocument = (reason: HoldReason): Cause => ({ of: 'document', change: waits(reason, { documentId: 1 }) });

/** Every reason of the closed list, as it stands alone on 30 June 2025: one more is declared here, or the tests do not compile. */
export const causes = {
  noBalance: { of: 'customer', change: adds(credit(91, 100_000)), also: ['paymentToAllocate'] },
  creditToAllocate: { of: 'document', change: adds(credit(92, 100_000, { kind: 'creditNote' }), remainder) },
  paymentToAllocate: { of: 'document', change: adds(credit(93, 100_000), remainder) },
  dispute: { of: 'document', change: waits('dispute', { documentId: 1 }, { coversCents: 100_000 }) },
  creditNoteAwaited: {
    of: 'document',
    change: waits('creditNoteAwaited', { documentId: 1 }, { coversCents: 100_000 }),
  },
  promise: ofDocument('promise'),
  plan: ofDocument('plan'),
  court: ofCustomer('court'),
  collectiveProceedings: ofCustomer('collectiveProceedings'),
  factor: ofCustomer('factor'),
  directDebit: ofCustomer('directDebit'),
  excludedCustomer: ofCustomer('excludedCustomer'),
  excludedDocument: ofDocument('excludedDocument'),
  otherHold: ofCustomer('otherHold'),
  postponed: ofDocument('postponed'),
  miscellaneousCustomer: ofCustomer('miscellaneousCustomer'),
  collectiveAccount: ofCustomer('collectiveAccount'),
  takings: ofCustomer('takings'),
  internalAccount: ofCustomer('internalAccount'),
  settledInList: ofDocument('settledInList'),
  exchangeDifference: { of: 'document', change: late({ isExchangeDifference: true }) },
  doubtful: { of: 'document', change: late({ isDoubtful: true }) },
  paymentNotImported: {
    of: 'customer',
    change: (input) => ({ ...input, freshness: { importedTo: '2025-06-19', mostDays: 10 } }),
  },
  belowMinimum: { of: 'message', change: scenario({ minimumCents: 100_001 }) },
  belowMinimumDocument: { of: 'document', change: steps({ minimumDocumentCents: 100_001 }) },
  aboveCeiling: { of: 'warning', change: steps({ ceilingCents: 99_999 }) },
  tooSoonAfterLast: { of: 'customer', change: customers({ remindedOn: new Map([['EUR', '2025-06-27']]) }) },
  noticeRunning: {
    of: 'customer',
    change: customers({ notices: [{ on: '2025-06-18', untilOn: '2025-07-08', documentIds: [1] }] }),
  },
  contactCap: {
    of: 'customer',
    change: inTurn(scenario({ mostContacts: 1 }), customers({ contactedOn: ['2025-06-12'] })),
  },
  dayClosed: { of: 'message', change: scenario({ sendingDays: [2] }) },
  stepNotReached: { of: 'step', change: late({ dueOn: '2025-12-31' }) },
  stepNotProven: { of: 'document', change: late({ isUnproven: true }) },
  lastStepDone: { of: 'step', change: late({ level: 5 }) },
  scenarioArchived: { of: 'customer', change: scenario({ isArchived: true }) },
  noDueDate: { of: 'document', change: late({ dueOn: null, dueOrigin: 'none' }) },
  estimatedDueDate: { of: 'warning', change: late({ dueOrigin: 'firmTerms' }) },
  contactMissing: { of: 'warning', change: inTurn(customers({ hasPhone: false }), steps({ channel: 'call' })) },
  incompleteAddress: { of: 'warning', change: inTurn(customers({ hasAddress: false }), steps({ channel: 'letter' })) },
  senderAddress: {
    of: 'warning',
    change: (input) => steps({ channel: 'letter' })({ ...input, senderHasAddress: false }),
  },
} as const satisfies Record<HoldReason, Cause>;

/** Those of these scopes, by reason. */
export function causesOf(...scopes: readonly Scope[]): [HoldReason, Cause][] {
  return (Object.entries(causes) as [HoldReason, Cause][]).filter(([, { of }]) => scopes.includes(of));
}
