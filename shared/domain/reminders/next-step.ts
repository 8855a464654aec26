import { isQuietAugust, movedBefore, type SendingCalendar } from '../scenarios/sending-days.ts';
import { addDays, type Day, endOfMonth, laterDay } from '../values/days.ts';
import type { Account, OwedDocument, ReminderStep } from './types.ts';

/** What the day of a step is counted from. */
export type StepFacts = Pick<OwedDocument, 'issuedOn' | 'level' | 'remindedOn' | 'reminderCount'> & {
  readonly dueOn: Day;
  /** Days late during which the customer is left alone: steps after the due date come that much later. */
  readonly toleratedDays: number;
  /** Messages after the due date, before it waits for the formal notice; null: no limit. */
  readonly mostReminders: number | null;
  readonly calendar: SendingCalendar;
};

/** The step a document waits for, and the day it is reached. */
export type NextStep = {
  readonly step: ReminderStep;
  readonly on: Day;
  /** Whether it announces the due date and claims nothing yet. */
  readonly isCourtesy: boolean;
};

/** What the next step of `document`, due on `dueOn`, depends on. */
export function stepFacts(
  document: OwedDocument,
  dueOn: Day,
  { customer, scenario, calendar }: Pick<Account, 'customer' | 'scenario' | 'calendar'>,
): StepFacts {
  return {
    issuedOn: document.issuedOn,
    level: document.level,
    remindedOn: document.remindedOn,
    reminderCount: document.reminderCount,
    dueOn,
    toleratedDays: customer.toleratedDays,
    mostReminders: scenario.mostReminders,
    calendar,
  };
}

/**
 * The day `step` is reached for a document. One whose day is closed is reached on the open day before where the scenario says so,
 * yet nothing is claimed before it is late, and before the days by which the customer is known to pay.
 */
export function stepDay(step: ReminderStep, facts: StepFacts): Day {
  const day = countedDay(step, facts);
  const moved = movedBefore(facts.calendar, day);
  return moved > lastQuietDay(facts) || isCourtesyFor(step, facts) ? moved : day;
}

/**
 * A step counted from the one before is counted from the due date until a message was sent. After a message that announced the due date it
 * waits until the document is late: it claims.
 */
function countedDay({ trigger, direction, days }: ReminderStep, facts: StepFacts): Day {
  if (direction === 'before') return addDays(facts.dueOn, -days);
  switch (trigger) {
    case 'dueDate':
      return addDays(facts.dueOn, days + facts.toleratedDays);
    case 'invoiceDate': {
      const day = addDays(facts.issuedOn, days);
      return day < facts.dueOn ? day : addDays(day, facts.toleratedDays);
    }
    case 'previousStep':
      if (facts.remindedOn === null) return addDays(lastQuietDay(facts), days);
      return laterDay(addDays(facts.remindedOn, days), addDays(lastQuietDay(facts), 1));
  }
}

/** The last day on which the customer is not late, or no later than it usually is. */
function lastQuietDay({ dueOn, toleratedDays }: StepFacts): Day {
  return addDays(dueOn, toleratedDays);
}

/** Whether `step` announces the due date of a document: it stands before it, or its days after the invoice end before it. */
function isCourtesyFor(step: ReminderStep, facts: StepFacts): boolean {
  if (step.direction === 'before') return true;
  return step.trigger === 'invoiceDate' && countedDay(step, facts) < facts.dueOn;
}

/** Whether a document has had all the reminders it may have before the formal notice. */
function isPassedOver(step: ReminderStep, { mostReminders, reminderCount }: StepFacts): boolean {
  return mostReminders !== null && reminderCount >= mostReminders && !step.isFormalNotice;
}

/**
 * The step that follows the level of a document, or null when none is left. Levels go up one message at a time, so that an invoice
 * already very late on the first day of use starts with a first reminder and not with a formal notice; only courtesy
 * steps are passed over, once the due date they announce is behind, and what comes before the formal notice of a document
 * that was reminded as often as the scenario allows. An August with letters only passes over a call as well, where a letter after it may leave
 * before the month is over.
 */
export function nextStep(steps: readonly ReminderStep[], facts: StepFacts, asOf: Day): NextStep | null {
  let quiet: NextStep | null = null;
  for (const step of steps) {
    if (step.level <= facts.level || isPassedOver(step, facts)) continue;
    const isCourtesy = isCourtesyFor(step, facts);
    if (isCourtesy && asOf > facts.dueOn) continue;
    const next = { step, on: stepDay(step, facts), isCourtesy };
    if (!isQuietAugust(facts.calendar.augustRule, asOf, step.channel))
      return quiet === null || next.on <= endOfMonth(asOf) ? next : quiet;
    quiet ??= next;
  }
  return quiet;
}

/** The first step that claims a document rather than announces its due date. */
export function firstClaim(steps: readonly ReminderStep[], facts: StepFacts): ReminderStep | undefined {
  return steps.find((step) => !isCourtesyFor(step, facts));
}

/** The first step after the level of a document that is no courtesy, or null. */
export function nextClaim(steps: readonly ReminderStep[], facts: StepFacts): NextStep | null {
  const step = steps.find(
    (each) => each.level > facts.level && !isPassedOver(each, facts) && !isCourtesyFor(each, facts),
  );
  return step ? { step, on: stepDay(step, facts), isCourtesy: false } : null;
}
