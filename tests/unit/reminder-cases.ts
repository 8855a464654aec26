import { usualScales } from '../../shared/domain/agenda/priority-scales.ts';
import { type Hold, reasonOfHold } from '../../shared/domain/customers/reasons-to-wait.ts';
import { projectReminders } from '../../shared/domain/reminders/ahead/project-reminders.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import type { ReasonToWait } from '../../shared/domain/reminders/reason-to-wait.ts';
import type {
  ReminderCustomer,
  ReminderDocument,
  ReminderInput,
  ReminderScenario,
  ReminderStep,
} from '../../shared/domain/reminders/types.ts';
import { officeDays } from '../../shared/domain/scenarios/sending-days.ts';
import type { Day } from '../../shared/domain/values/days.ts';

/** A step `level` on the due date itself, by letter, unless `values` say otherwise. */
export function step(level: number, values: Partial<ReminderStep>): ReminderStep {
  return {
    id: level,
    level,
    name: `step ${level}`,
    trigger: 'dueDate',
    direction: 'after',
    days: 0,
    channel: 'letter',
    tone: 'courteous',
    isFormalNotice: false,
    deadlineDays: 8,
    mode: 'batch',
    recipient: 'preferred',
    copies: [],
    minimumCents: 0,
    minimumDocumentCents: 0,
    ceilingCents: null,
    ...values,
  };
}

/** Courtesy 5 days before, letters 5 and 30 days after, a call between them, a registered formal notice at 45. */
export const standard: ReminderScenario = {
  id: 1,
  name: 'Standard',
  isArchived: false,
  minimumCents: 1000,
  minimumDaysBetween: 7,
  mostContacts: null,
  messagesPer: 'customer',
  mostReminders: null,
  sendingDays: officeDays,
  closedDayRule: 'after',
  augustRule: 'usual',
  steps: [
    step(1, { direction: 'before', days: 5 }),
    step(2, { days: 5 }),
    step(3, { days: 15, channel: 'call' }),
    step(4, { days: 30, tone: 'firm' }),
    step(5, { days: 45, channel: 'registered', tone: 'formal', isFormalNotice: true, deadlineDays: 15 }),
  ],
};

export function customer(values: Partial<ReminderCustomer> = {}): ReminderCustomer {
  return {
    id: 1,
    code: 'C0001',
    name: 'Boulangerie Roux',
    kind: 'business',
    scenarioId: null,
    toleratedDays: 0,
    hasAddress: true,
    hasPhone: true,
    contacts: [],
    salesperson: null,
    remindedOn: new Map(),
    reachedOn: null,
    notices: [],
    contactedOn: [],
    lastContactOn: null,
    habitDays: null,
    creditLimitCents: null,
    ...values,
  };
}

/** An invoice of 1 000,00 €, due on 31 May 2025: 30 days late on the day of the cases. */
export function invoice(id: number, values: Partial<ReminderDocument> = {}): ReminderDocument {
  return {
    id,
    customerId: 1,
    kind: 'invoice',
    nature: null,
    side: 'debit',
    reference: `F${id}`,
    label: '',
    issuedOn: '2025-05-01',
    bookedOn: '2025-05-01',
    dueOn: '2025-05-31',
    dueOrigin: 'file',
    amountCents: 100_000,
    openCents: 100_000,
    currency: 'EUR',
    isDoubtful: false,
    exchangeCents: 0,
    isExchangeDifference: false,
    level: 0,
    brokenPromiseIds: [],
    remindedOn: null,
    reminderCount: 0,
    isUnproven: false,
    ...values,
  };
}

export function credit(id: number, openCents: number, values: Partial<ReminderDocument> = {}): ReminderDocument {
  const payment = { kind: 'payment', side: 'credit', reference: `R${id}`, dueOn: null, dueOrigin: 'none' } as const;
  return invoice(id, { ...payment, openCents, ...values });
}

export function inputOf(documents: readonly ReminderDocument[], values: Partial<ReminderInput> = {}): ReminderInput {
  return {
    asOf: '2025-06-30',
    customers: [customer()],
    documents,
    scenarios: [standard],
    scales: usualScales,
    defaultScenarioId: 1,
    reasonsToWait: [],
    senderHasAddress: true,
    freshness: { importedTo: '2025-06-30', mostDays: null },
    area: { holidayPlace: 'metropole' },
    opensClosedDays: false,
    exchange: { documents: [], pairs: [] },
    ...values,
  };
}

/** What the engine says of `documents` on the day of the cases, in short. */
export function plan(documents: readonly ReminderDocument[], values: Partial<ReminderInput> = {}) {
  const { proposals, heldBack } = planReminders(inputOf(documents, values));
  return {
    messages: proposals.map(({ level, totalCents, documents }) => ({
      level,
      totalCents,
      documents: documents.map(({ reference, level }) => [reference, level]),
    })),
    held: heldBack.map(({ reference, reasons, untilOn }) => [reference, reasons, untilOn]),
    warnings: proposals.flatMap((proposal) => proposal.warnings),
  };
}

/** The messages to come of a ledger in which nothing is dated later. */
export function project(input: ReminderInput, range: { readonly from: Day; readonly to: Day }) {
  return projectReminders({ ...input, changes: [] }, range);
}

/** A hold of the customer, or of one of its documents. */
export function hold(values: Partial<Hold>): ReasonToWait {
  return reasonOfHold({ id: 1, kind: 'excluded', customerId: 1, documentId: null, untilOn: '2025-07-31', ...values });
}

/** A dispute of a document: of all of it unless `coversCents` says otherwise, to settle by 31 July. */
export function dispute(documentId: number, values: Partial<ReasonToWait> = {}): ReasonToWait {
  return {
    reason: 'dispute',
    covers: { documentId },
    coversCents: 100_000,
    untilOn: '2025-07-31',
    isContested: true,
    ...values,
  };
}

/** A document under an accepted plan. */
export function planned(documentId: number): ReasonToWait {
  return { reason: 'plan', covers: { documentId }, untilOn: null, isContested: false };
}
