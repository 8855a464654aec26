import type { HoldReason } from '../../contract/reminders.ts';
import { addDays, type Day, laterDay } from '../days.ts';
import type { HoldKind } from '../kinds.ts';
import { openSum } from './accounts.ts';
import type { Message } from './message.ts';
import type { NextStep } from './next-step.ts';
import type { Account, ReminderDocument, ReminderHold } from './types.ts';

/** A reason not to remind and its last day, where it has one. */
export type Reason = { readonly reason: HoldReason; readonly untilOn: Day | null };

const holdReason = {
  excluded: { customer: 'excludedCustomer', document: 'excludedDocument' },
  dispute: { customer: 'dispute', document: 'dispute' },
  promise: { customer: 'promise', document: 'promise' },
  collectiveProceedings: { customer: 'collectiveProceedings', document: 'collectiveProceedings' },
  directDebit: { customer: 'directDebit', document: 'directDebit' },
  other: { customer: 'otherHold', document: 'otherHold' },
} as const satisfies Record<HoldKind, { customer: HoldReason; document: HoldReason }>;

/** Reasons that hold back everything the customer owes. */
export function customerReasons(account: Account, asOf: Day): Reason[] {
  const { customer, lastReminderOn, scenario } = account;
  const reasons: Reason[] = [];
  if (account.balanceCents <= 0) reasons.push({ reason: 'noBalance', untilOn: null });
  if (customer.isMiscellaneous) reasons.push({ reason: 'miscellaneousCustomer', untilOn: null });
  for (const hold of account.holds)
    if (hold.documentId === null && hold.untilOn >= asOf)
      reasons.push({ reason: holdReason[hold.kind].customer, untilOn: hold.untilOn });
  const waitUntil = lastDayOfWait(lastReminderOn, scenario.minimumDaysBetween);
  if (waitUntil !== null && waitUntil >= asOf) reasons.push({ reason: 'tooSoonAfterLast', untilOn: waitUntil });
  return reasons;
}

/**
 * Reasons that come from what a message would ask for. Credits that cover it are to be allocated first: nobody is asked
 * for what may have been paid. Without a message, the question is put on everything overdue.
 */
export function amountReasons(account: Account, message: Message | null, asOf: Day): Reason[] {
  const overdue = account.debits.filter((document) => document.dueOn !== null && document.dueOn < asOf);
  const askedCents = message ? message.totalCents : openSum(overdue);
  if (askedCents > 0 && account.creditCents >= askedCents) return [{ reason: 'creditToAllocate', untilOn: null }];
  const isBelow = message !== null && message.claimedCents < account.scenario.minimumCents;
  return isBelow ? [{ reason: 'belowMinimum', untilOn: null }] : [];
}

/** Last day on which the customer is left in peace after a message, at least that day itself; null when there was none. */
export function lastDayOfWait(lastReminderOn: Day | null, minimumDaysBetween: number): Day | null {
  return lastReminderOn === null ? null : addDays(lastReminderOn, Math.max(minimumDaysBetween, 1) - 1);
}

/** Reasons that keep a document out of every message, whatever its step. */
export function documentReasons(
  document: ReminderDocument,
  holds: readonly ReminderHold[],
  isPlanned: boolean,
  asOf: Day,
): Reason[] {
  const reasons: Reason[] = [];
  if (isPlanned) reasons.push({ reason: 'plan', untilOn: null });
  if (document.isSettledInList) reasons.push({ reason: 'settledInList', untilOn: null });
  if (document.isDoubtful) reasons.push({ reason: 'doubtful', untilOn: null });
  if (document.dueOn === null) reasons.push({ reason: 'noDueDate', untilOn: null });
  for (const hold of holds)
    if (hold.documentId === document.id && hold.untilOn >= asOf)
      reasons.push({ reason: holdReason[hold.kind].document, untilOn: hold.untilOn });
  return reasons;
}

/** Why `next` does not call for a message on `asOf`: no step is left, or its day has not come. */
export function stepReason(next: NextStep | null): Reason {
  return next ? { reason: 'stepNotReached', untilOn: addDays(next.on, -1) } : { reason: 'lastStepDone', untilOn: null };
}

/** The reasons once each, and the day the last one ends; null as soon as one has no end. */
export function mergeReasons(reasons: readonly Reason[]): { reasons: HoldReason[]; untilOn: Day | null } {
  const ends = reasons.map((reason) => reason.untilOn);
  const untilOn = ends.reduce((latest, end) => (latest === null || end === null ? null : laterDay(latest, end)));
  return { reasons: [...new Set(reasons.map(({ reason }) => reason))], untilOn };
}
