import type { HoldReason } from '../../../shared/domain/reminders/proposal.ts';
import type { Key } from '../../../shared/i18n/translate.ts';

/** What a reason holds back, and the hold, promise or plan that it is. */
export type HeldFor = {
  readonly customerId: number;
  readonly documentId: number;
  readonly subjectId: number | null;
};

/** What lifts a reason: what is done, and the address of the very thing. */
type Lift = { readonly word: Key; readonly to: (held: HeldFor) => string };

const allocation: Lift = { word: 'whyNot.allocate', to: ({ customerId }) => `/customers/${customerId}?tab=allocate` };
const hold: Lift = {
  word: 'whyNot.seeHold',
  to: ({ customerId, subjectId }) => `/customers/${customerId}?hold=${subjectId ?? ''}`,
};
const card: Lift = { word: 'whyNot.seeCard', to: ({ customerId }) => `/customers/${customerId}?tab=details` };
const dispute: Lift = {
  word: 'whyNot.seeDispute',
  to: ({ customerId, subjectId }) => `/customers/${customerId}?tab=disputes&dispute=${subjectId ?? ''}`,
};
const imported: Lift = { word: 'whyNot.importPayments', to: () => '/imports?choose=1' };
const ofDocument = (word: Key): Lift => ({
  word,
  to: ({ customerId, documentId }) => `/customers/${customerId}?documents=all&document=${documentId}`,
});
const ofScenario = (word: Key): Lift => ({
  word,
  to: ({ customerId }) => `/settings?tab=scenario&of=${customerId}`,
});

/** What lifts each reason not to remind: a reason without one does not compile. */
export const lifts = {
  noBalance: allocation,
  creditToAllocate: allocation,
  paymentToAllocate: allocation,
  dispute,
  creditNoteAwaited: dispute,
  promise: {
    word: 'whyNot.seePromise',
    to: ({ customerId, subjectId }) => `/customers/${customerId}?tab=promises&promise=${subjectId ?? ''}`,
  },
  plan: {
    word: 'whyNot.seePlan',
    to: ({ customerId, subjectId }) =>
      subjectId === null ? `/customers/${customerId}?tab=plans` : `/plans/${subjectId}`,
  },
  court: hold,
  collectiveProceedings: hold,
  factor: hold,
  directDebit: hold,
  excludedCustomer: hold,
  excludedDocument: hold,
  otherHold: hold,
  postponed: hold,
  miscellaneousCustomer: card,
  collectiveAccount: card,
  takings: card,
  internalAccount: card,
  settledInList: imported,
  exchangeDifference: ofDocument('whyNot.writeOff'),
  doubtful: ofDocument('whyNot.seeDocument'),
  paymentNotImported: imported,
  belowMinimum: ofScenario('whyNot.seeMinimum'),
  belowMinimumDocument: ofScenario('whyNot.seeSteps'),
  aboveCeiling: ofScenario('whyNot.seeSteps'),
  tooSoonAfterLast: ofScenario('whyNot.seeDelay'),
  noticeRunning: { word: 'whyNot.seeNotice', to: ({ customerId }) => `/customers/${customerId}?tab=letters` },
  contactCap: ofScenario('whyNot.seeCap'),
  dayClosed: ofScenario('whyNot.seeSendingDays'),
  stepNotReached: ofScenario('whyNot.seeSteps'),
  stepNotProven: { word: 'whyNot.addProof', to: () => '/letters?tab=registered' },
  lastStepDone: ofScenario('whyNot.seeSteps'),
  scenarioArchived: { word: 'whyNot.changeScenario', to: ({ customerId }) => `/customers/${customerId}?assign=1` },
  noDueDate: ofDocument('whyNot.giveDueDate'),
  estimatedDueDate: ofDocument('whyNot.giveDueDate'),
  contactMissing: { word: 'whyNot.completePhone', to: ({ customerId }) => `/customers/${customerId}?tab=details` },
  incompleteAddress: { word: 'whyNot.completeAddress', to: ({ customerId }) => `/customers/${customerId}?tab=details` },
  senderAddress: { word: 'whyNot.completeSender', to: () => '/settings' },
} as const satisfies Record<HoldReason, Lift>;
