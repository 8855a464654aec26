import { addDays, type Day } from '../values/days.ts';
import type { ReminderStep } from './types.ts';

/** The step a document waits for, and the day it is reached. */
export type NextStep = { readonly step: ReminderStep; readonly on: Day };

/** The day `step` is reached for a document due on `dueOn`. */
export function stepDay(step: ReminderStep, dueOn: Day): Day {
  return addDays(dueOn, step.direction === 'before' ? -step.days : step.days);
}

/**
 * The step that follows `level`, or null when none is left. Levels go up one message at a time, so that an invoice
 * already very late on the first day of use starts with a first reminder and not with a formal notice; only courtesy
 * steps are passed over, once the due date they announce is behind.
 */
export function nextStep(steps: readonly ReminderStep[], level: number, dueOn: Day, asOf: Day): NextStep | null {
  const step = steps.find((step) => step.level > level && (step.direction === 'after' || asOf <= dueOn));
  return step ? { step, on: stepDay(step, dueOn) } : null;
}
