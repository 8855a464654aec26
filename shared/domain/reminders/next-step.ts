import { addDays, type Day } from '../values/days.ts';
import type { OwedDocument, ReminderStep } from './types.ts';

/** What the day of a step is counted from. */
export type StepFacts = Pick<OwedDocument, 'issuedOn' | 'level' | 'remindedOn'> & {
  readonly dueOn: Day;
  /** Days late during which the customer is left alone: steps after the due date come that much later. */
  readonly toleratedDays: number;
};

/** The step a document waits for, and the day it is reached. */
export type NextStep = {
  readonly step: ReminderStep;
  readonly on: Day;
  /** Whether it announces the due date and claims nothing yet. */
  readonly isCourtesy: boolean;
};

/** The day `step` is reached for a document. A step counted from the one before is counted from the due date until a message was sent. */
export function stepDay({ trigger, direction, days }: ReminderStep, facts: StepFacts): Day {
  if (direction === 'before') return addDays(facts.dueOn, -days);
  switch (trigger) {
    case 'dueDate':
      return addDays(facts.dueOn, days + facts.toleratedDays);
    case 'invoiceDate':
      return addDays(facts.issuedOn, days);
    case 'previousStep':
      return addDays(facts.remindedOn ?? addDays(facts.dueOn, facts.toleratedDays), days);
  }
}

/** Whether `step` announces the due date of a document: it stands before it, or its days after the invoice end before it. */
function isCourtesyFor(step: ReminderStep, facts: StepFacts): boolean {
  if (step.direction === 'before') return true;
  return step.trigger === 'invoiceDate' && stepDay(step, facts) < facts.dueOn;
}

/**
 * The step that follows the level of a document, or null when none is left. Levels go up one message at a time, so that an invoice
 * already very late on the first day of use starts with a first reminder and not with a formal notice; only courtesy
 * steps are passed over, once the due date they announce is behind.
 */
export function nextStep(steps: readonly ReminderStep[], facts: StepFacts, asOf: Day): NextStep | null {
  for (const step of steps) {
    if (step.level <= facts.level) continue;
    const isCourtesy = isCourtesyFor(step, facts);
    if (!isCourtesy || asOf <= facts.dueOn) return { step, on: stepDay(step, facts), isCourtesy };
  }
  return null;
}

/** The first step after the level of a document that is no courtesy, or null. */
export function nextClaim(steps: readonly ReminderStep[], facts: StepFacts): NextStep | null {
  const step = steps.find((each) => each.level > facts.level && !isCourtesyFor(each, facts));
  return step ? { step, on: stepDay(step, facts), isCourtesy: false } : null;
}
