import { addDays, type Day, laterDay } from '../values/days.ts';
import { lastDayUnderCap } from './contact-pressure.ts';
import type { Message } from './message.ts';
import type { NextStep } from './next-step.ts';
import type { HoldReason } from './proposal.ts';
import type { ReasonToWait } from './reason-to-wait.ts';
import type { Account, OwedDocument } from './types.ts';

/** A reason not to remind and its last day, where it has one. */
export type Reason = { readonly reason: HoldReason; readonly untilOn: Day | null };

/** Reasons that hold back everything the customer owes. */
export function customerReasons(account: Account, asOf: Day): Reason[] {
  const { customer, lastReminderOn, scenario } = account;
  const reasons: Reason[] = [];
  if (account.balanceCents <= 0) reasons.push({ reason: 'noBalance', untilOn: null });
  reasons.push(...inForce(account.reasons.ofCustomers.get(customer.id), asOf));
  if (scenario.isArchived) reasons.push({ reason: 'scenarioArchived', untilOn: null });
  const waitUntil = lastDayOfWait(lastReminderOn, scenario.minimumDaysBetween);
  if (waitUntil !== null && waitUntil >= asOf) reasons.push({ reason: 'tooSoonAfterLast', untilOn: waitUntil });
  const cappedUntil = lastDayUnderCap(customer.contactedOn, scenario.mostContacts, asOf);
  if (cappedUntil !== null) reasons.push({ reason: 'contactCap', untilOn: cappedUntil });
  return reasons;
}

/** Reasons that come from what a message would ask for. */
export function amountReasons(account: Account, message: Message | null): Reason[] {
  const isBelow = message !== null && message.claimedCents < account.scenario.minimumCents;
  return isBelow ? [{ reason: 'belowMinimum', untilOn: null }] : [];
}

/** Last day on which the customer is left in peace after a message, at least that day itself; null when there was none. */
export function lastDayOfWait(lastReminderOn: Day | null, minimumDaysBetween: number): Day | null {
  return lastReminderOn === null ? null : addDays(lastReminderOn, Math.max(minimumDaysBetween, 1) - 1);
}

/**
 * Reasons that keep a document out of every message, whatever its step. One that credits cover waits until they are
 * allocated: nobody is asked for what may have been paid. A dispute does once nothing else of the document is owed.
 */
export function documentReasons(document: OwedDocument, given: readonly ReasonToWait[], asOf: Day): Reason[] {
  const reasons: Reason[] = [];
  const { owedCents, disputedCents } = document;
  if (owedCents + disputedCents === 0) reasons.push({ reason: 'creditToAllocate', untilOn: null });
  reasons.push(...inForce(owedCents === 0 ? given : given.filter(coversAll), asOf));
  if (document.isExchangeDifference) reasons.push({ reason: 'exchangeDifference', untilOn: null });
  if (document.isDoubtful) reasons.push({ reason: 'doubtful', untilOn: null });
  if (document.dueOn === null && !document.isExchangeDifference) reasons.push({ reason: 'noDueDate', untilOn: null });
  return reasons;
}

function coversAll({ coversCents }: ReasonToWait): boolean {
  return coversCents === undefined;
}

/** A dispute past the day to settle it by is still one. */
function inForce(reasons: readonly ReasonToWait[] = [], asOf: Day): Reason[] {
  return reasons.flatMap((given) => {
    const { reason, untilOn } = given;
    if (untilOn === null || untilOn >= asOf) return [{ reason, untilOn }];
    return coversAll(given) ? [] : [{ reason, untilOn: null }];
  });
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
