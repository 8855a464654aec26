import { readHoldEnds, readLetterDeadlines } from '../../../db/queries/calendar/calendar.ts';
import { readNextContacts } from '../../../db/queries/interactions/next-contacts.ts';
import { readPlans } from '../../../db/queries/plans/plans.ts';
import { readFollowedPromises } from '../../../db/queries/promises/follow.ts';
import { gatherProjectionInput } from '../../../db/queries/reminders/projection-input.ts';
import type { Reader } from '../../../db/types.ts';
import type { CalendarEvent } from '../../../shared/contract/calendar.ts';
import { lastDayOf } from '../../../shared/domain/promises/follow-promises.ts';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import { projectReminders } from '../../../shared/domain/reminders/project-reminders.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { AppError } from '../../../shared/errors.ts';
import { disputeRows } from '../disputes/index.ts';
import { follow } from '../plans/index.ts';

/**
 * The events between `from` and `to`, by day: reminders that the engine would propose from `today` on if nothing were paid, unpaid
 * instalments of accepted plans, deadlines of unpaid letters, last days of promises and of holds, days to settle disputes by, next contacts not done.
 * @throws AppError `validation` / `range`
 */
export function calendarEvents(reader: Reader, from: Day, to: Day, today: Day): CalendarEvent[] {
  if (from > to) throw new AppError('validation', { reason: 'range' });
  return [
    ...reminderEvents(reader, from, to, today),
    ...instalmentEvents(reader, from, to, today),
    ...deadlineEvents(reader, from, to, today),
    ...promiseEvents(reader, from, to, today),
    ...disputeEvents(reader, from, to, today),
    ...holdEvents(reader, from, to),
    ...nextContactEvents(reader, from, to, today),
  ].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

function reminderEvents(reader: Reader, from: Day, to: Day, today: Day): CalendarEvent[] {
  if (to < today) return [];
  return projectReminders(gatherProjectionInput(reader, today, to), { from, to }).map(({ on, proposal }) => ({
    id: `reminder-${messageKeyOf(proposal)}-${on}`,
    kind: 'reminder',
    on,
    customerId: proposal.customerId,
    customer: proposal.customer,
    customerName: proposal.customerName,
    title: proposal.step,
    amountCents: proposal.claimedCents,
    currency: proposal.currency,
    subjectId: null,
    isLate: false,
  }));
}

function instalmentEvents(reader: Reader, from: Day, to: Day, today: Day): CalendarEvent[] {
  return readPlans(reader, {}).flatMap((plan) => {
    const { state, instalments } = follow(plan, today);
    if (state !== 'accepted' && state !== 'running') return [];
    return instalments
      .filter((instalment) => instalment.state !== 'paid' && instalment.dueOn >= from && instalment.dueOn <= to)
      .map((instalment) => ({
        id: `instalment-${plan.id}-${instalment.position}`,
        kind: 'instalment',
        on: instalment.dueOn,
        customerId: plan.customerId,
        customer: plan.customer,
        customerName: plan.customerName,
        title: `${instalment.position}/${instalments.length}`,
        amountCents: instalment.amountCents - instalment.paidCents,
        currency: plan.currency,
        subjectId: plan.id,
        isLate: instalment.state === 'late',
      }));
  });
}

function deadlineEvents(reader: Reader, from: Day, to: Day, today: Day): CalendarEvent[] {
  return readLetterDeadlines(reader, from, to).map(({ letterId, openCents, ...row }) => ({
    ...row,
    id: `letter-${letterId}`,
    kind: 'letterDeadline',
    amountCents: openCents,
    subjectId: letterId,
    isLate: row.on < today,
  }));
}

/** The last day on which each promise can still be kept; those that were kept or ended are over. */
function promiseEvents(reader: Reader, from: Day, to: Day, today: Day): CalendarEvent[] {
  return readFollowedPromises(reader, { asOf: today, knownAt: null }).flatMap((promise) => {
    const { id, state, customerId, customer, customerName, documents, leftCents, currency } = promise;
    const on = lastDayOf(promise);
    if (on < from || on > to || leftCents === 0) return [];
    return {
      id: `promise-${id}`,
      kind: 'promiseEnd',
      on,
      customerId,
      customer,
      customerName,
      title: documents.map(({ reference }) => reference).join(', '),
      amountCents: leftCents,
      currency,
      subjectId: id,
      isLate: state !== 'running',
    };
  });
}

/** The day to settle each dispute by, as long as it is about something open. */
function disputeEvents(reader: Reader, from: Day, to: Day, today: Day): CalendarEvent[] {
  return disputeRows(reader, today).flatMap((dispute) => {
    const { id, untilOn: on, state, customerId, customer, customerName, reference, disputedCents, currency } = dispute;
    if (on < from || on > to || disputedCents === 0) return [];
    return {
      id: `dispute-${id}`,
      kind: 'disputeEnd',
      on,
      customerId,
      customer,
      customerName,
      title: reference,
      amountCents: disputedCents,
      currency,
      subjectId: id,
      isLate: state === 'late',
    };
  });
}

/** Documents held for one reason until one day are one event. */
function holdEvents(reader: Reader, from: Day, to: Day): CalendarEvent[] {
  const together = Map.groupBy(readHoldEnds(reader, from, to), ({ holdId: _holdId, reference, ...row }) =>
    JSON.stringify([...Object.values(row), reference === null]),
  );
  return [...together.values()].flatMap((held) => {
    const [first] = held;
    if (!first) return [];
    const { holdId, holdKind: _holdKind, reference: _reference, reason, ...row } = first;
    const references = held.flatMap((each) => each.reference ?? []).join(', ');
    return {
      ...row,
      id: `hold-${holdId}`,
      kind: 'holdEnd',
      title: [references, reason].filter(Boolean).join(' · '),
      amountCents: null,
      currency: ledgerCurrency,
      subjectId: holdId,
      isLate: false,
    };
  });
}

function nextContactEvents(reader: Reader, from: Day, to: Day, today: Day): CalendarEvent[] {
  return readNextContacts(reader, from, to).map(({ id, nextOn, nextNote, ...row }) => ({
    ...row,
    id: `next-contact-${id}`,
    kind: 'nextContact',
    on: nextOn,
    title: nextNote ?? '',
    amountCents: null,
    currency: ledgerCurrency,
    subjectId: id,
    isLate: nextOn < today,
  }));
}
