import { closedUntil } from '../scenarios/sending-days.ts';
import { addDays, type Day, daysBetween, laterDay, laterOfKnown } from '../values/days.ts';
import { lastDayUnderCap } from './contact-pressure.ts';
import { toAllocate } from './deductions.ts';
import { givesNotice, lastDayOfNotice, letterDeadline } from './formal-notice.ts';
import type { Message } from './message.ts';
import type { NextStep } from './next-step.ts';
import type { HeldBack, HoldReason } from './proposal.ts';
import type { ReasonToWait } from './reason-to-wait.ts';
import type { Account, Freshness, OwedDocument, ReminderCustomer, ReminderScenario } from './types.ts';

/** A reason not to remind, its last day where it has one, and the hold, promise or plan that it is. */
export type Reason = {
  readonly reason: HoldReason;
  readonly untilOn: Day | null;
  readonly subjectId?: number | undefined;
  /** Whether it holds back a part of the document only: the rest does not wait for its end. */
  readonly isOfPart?: boolean;
};

/** Reasons that hold back everything the customer owes, whatever the message. */
export function customerReasons(account: Account, asOf: Day): Reason[] {
  const { customer, scenario } = account;
  const reasons: Reason[] = [];
  if (account.balanceCents <= 0) reasons.push({ reason: 'noBalance', untilOn: null });
  reasons.push(...inForce(account.reasons.ofCustomers.get(customer.id), asOf));
  if (isStale(account.freshness, asOf)) reasons.push({ reason: 'paymentNotImported', untilOn: null });
  if (scenario.isArchived) reasons.push({ reason: 'scenarioArchived', untilOn: null });
  const noticeUntil = lastDayOfNotice(account, asOf);
  if (noticeUntil !== null) reasons.push({ reason: 'noticeRunning', untilOn: noticeUntil });
  const cappedUntil = lastDayUnderCap(customer.contactedOn, scenario.mostContacts, asOf);
  if (cappedUntil !== null) reasons.push({ reason: 'contactCap', untilOn: cappedUntil });
  return reasons;
}

/** Whether the bookings imported are too old on `asOf` for a message to leave. */
function isStale({ importedTo, mostDays }: Freshness, asOf: Day): boolean {
  return mostDays !== null && importedTo !== null && daysBetween(importedTo, asOf) > mostDays;
}

/**
 * Whether it is too soon after a message: about the customer's debt in this currency, or about `document` where the scenario writes about each;
 * or after any other contact that reached the customer, whatever it was about. What was sent the same day about something else counts from the
 * next day: what is owed in two currencies may be claimed together.
 */
export function waitReasons({ customer, currency, scenario }: Account, document: OwedDocument, asOf: Day): Reason[] {
  const own = scenario.messagesPer === 'document' ? document.remindedOn : customer.remindedOn.get(currency);
  // Asked of every document on every day of a projection: nothing is copied or sorted.
  let last = own ?? null;
  for (const day of customer.remindedOn.values()) if (day < asOf) last = laterOfKnown(last, day);
  const untilOn = laterOfKnown(
    lastDayOfWait(last, scenario.minimumDaysBetween),
    lastDayAfterContact(customer, scenario),
  );
  return untilOn !== null && untilOn >= asOf ? [{ reason: 'tooSoonAfterLast', untilOn }] : [];
}

/** The wait of a message after `before`, a more serious one that leaves on `asOf`. */
export function afterMessageOf({ scenario, calendar }: Account, { step }: Message, asOf: Day): Reason[] {
  const wait: Reason = { reason: 'tooSoonAfterLast', untilOn: lastDayOfWait(asOf, scenario.minimumDaysBetween) };
  if (!givesNotice(step)) return [wait];
  return [wait, { reason: 'noticeRunning', untilOn: letterDeadline({ ...step, issuedOn: asOf }, calendar.area) }];
}

/** Reasons that come from what a message would ask for and from its channel. */
export function messageReasons(account: Account, { step, claimedCents }: Message, asOf: Day): Reason[] {
  const reasons: Reason[] = [];
  const minimumCents = Math.max(account.scenario.minimumCents, step.minimumCents);
  if (claimedCents < minimumCents) reasons.push({ reason: 'belowMinimum', untilOn: null });
  const closedOn = account.opensClosedDays ? null : closedUntil(account.calendar, asOf, step.channel);
  if (closedOn !== null) reasons.push({ reason: 'dayClosed', untilOn: closedOn });
  return reasons;
}

/** Last day on which the customer is left in peace after a message, at least that day itself; null when there was none. */
export function lastDayOfWait(lastReminderOn: Day | null, minimumDaysBetween: number): Day | null {
  return lastReminderOn === null ? null : addDays(lastReminderOn, Math.max(minimumDaysBetween, 1) - 1);
}

/** Last day on which the customer is left in peace after a contact that is no message; null where the scenario asks for no days between. */
export function lastDayAfterContact(
  { reachedOn }: Pick<ReminderCustomer, 'reachedOn'>,
  { minimumDaysBetween }: Pick<ReminderScenario, 'minimumDaysBetween'>,
): Day | null {
  return minimumDaysBetween === 0 ? null : lastDayOfWait(reachedOn, minimumDaysBetween);
}

/**
 * Reasons that keep a document out of every message, whatever its step. One that credits cover waits until they are
 * allocated: nobody is asked for what may have been paid. What is contested does once nothing else of the document is owed, and what the firm
 * conceded until its credit note has come.
 */
export function documentReasons(document: OwedDocument, given: readonly ReasonToWait[], asOf: Day): Reason[] {
  const reasons: Reason[] = [];
  const { owedCents, disputedCents, awaitedCents } = document;
  if (owedCents + disputedCents + awaitedCents === 0) {
    const credits = document.deductions.map(({ credit }) => credit);
    reasons.push(...toAllocate(credits).map((reason) => ({ reason, untilOn: null })));
  }
  if (given.length > 0) {
    const standing = awaitedCents > 0 ? given : given.filter(({ reason }) => reason !== 'creditNoteAwaited');
    reasons.push(...inForce(owedCents === 0 ? standing : standing.filter(coversAll), asOf));
  }
  if (document.isExchangeDifference) reasons.push({ reason: 'exchangeDifference', untilOn: null });
  if (document.isDoubtful) reasons.push({ reason: 'doubtful', untilOn: null });
  if (document.dueOn === null && !document.isExchangeDifference) reasons.push({ reason: 'noDueDate', untilOn: null });
  return reasons;
}

/** What holds back a part of a document while the rest of it is owed, and may wait for something else. */
export function partReasons(document: OwedDocument, given: readonly ReasonToWait[], asOf: Day): Reason[] {
  const { owedCents, awaitedCents } = document;
  if (owedCents === 0 || given.length === 0) return [];
  const parts = given.filter(
    (reason) => !coversAll(reason) && (awaitedCents > 0 || reason.reason !== 'creditNoteAwaited'),
  );
  return inForce(parts, asOf).map((reason) => ({ ...reason, isOfPart: true }));
}

/** Reasons that keep a document, otherwise free, from the step that it waits for. */
export function nextStepReasons(document: OwedDocument, next: NextStep | null): Reason[] {
  const reasons: Reason[] = [];
  if (next !== null && document.isUnproven) reasons.push({ reason: 'stepNotProven', untilOn: null });
  if (next !== null && document.owedCents < next.step.minimumDocumentCents)
    reasons.push({ reason: 'belowMinimumDocument', untilOn: null });
  return reasons;
}

function coversAll({ coversCents }: ReasonToWait): boolean {
  return coversCents === undefined;
}

/** A dispute past the day to settle it by is still one. */
function inForce(reasons: readonly ReasonToWait[] = [], asOf: Day): Reason[] {
  return reasons.flatMap((given) => {
    const { reason, untilOn, subjectId } = given;
    if (untilOn === null || untilOn >= asOf) return [{ reason, untilOn, subjectId }];
    return coversAll(given) ? [] : [{ reason, untilOn: null, subjectId }];
  });
}

/** Why `next` does not call for a message on `asOf`: no step is left, or its day has not come. */
export function stepReason(next: NextStep | null): Reason {
  return next ? { reason: 'stepNotReached', untilOn: addDays(next.on, -1) } : { reason: 'lastStepDone', untilOn: null };
}

/** The reasons once each, the day the last one ends (null as soon as one has no end), and each with its own. */
export function mergeReasons(reasons: readonly Reason[]): Pick<HeldBack, 'reasons' | 'untilOn' | 'each'> {
  const ends = reasons.flatMap(({ untilOn, isOfPart }) => (isOfPart ? [] : [untilOn]));
  const untilOn = ends.reduce((latest, end) => (latest === null || end === null ? null : laterDay(latest, end)));
  const each = reasons.map(({ reason, untilOn: ownEnd, subjectId = null }) => ({ reason, untilOn: ownEnd, subjectId }));
  return { reasons: [...new Set(reasons.map(({ reason }) => reason))], untilOn, each };
}
