import type { ScenarioStep } from '../../../../shared/contract/scenarios.ts';

/** The terms of the invoice by which the time line is drawn: the usual ones (C. com. L441-10). */
export const exampleTerms = 30;

/** What stands on the time line of a scenario, in the order in which it comes. */
export type TimelineMark =
  | { readonly is: 'issued' }
  | { readonly is: 'due' }
  | {
      readonly is: 'step';
      readonly step: ScenarioStep;
      /** Days from the due date, when each step leaves on its day; negative before. */
      readonly day: number;
    };

/**
 * The steps of a scenario as an invoice at thirty days passes through them: in their order, for levels go up one at a time, so that a step is
 * never before the one it follows. The due date stands where it falls among them; the day of the invoice, where a step is counted from it.
 */
export function timelineOf(steps: readonly ScenarioStep[]): TimelineMark[] {
  const marks: TimelineMark[] = steps.some(({ trigger }) => trigger === 'invoiceDate') ? [{ is: 'issued' }] : [];
  let previous: number | null = null;
  let isDue = false;
  for (const step of steps) {
    const day: number = Math.max(ownDay(step, previous), previous ?? Number.NEGATIVE_INFINITY);
    if (!isDue && day >= 0) {
      marks.push({ is: 'due' });
      isDue = true;
    }
    marks.push({ is: 'step', step, day });
    previous = day;
  }
  return isDue ? marks : [...marks, { is: 'due' }];
}

function ownDay({ trigger, direction, days }: ScenarioStep, previous: number | null): number {
  if (direction === 'before') return -days;
  if (trigger === 'invoiceDate') return days - exampleTerms;
  // Until a message was sent, such a step is counted from the due date; after an announcement it waits until the document is late.
  if (trigger === 'previousStep') return previous === null ? days : Math.max(previous + days, 1);
  return days;
}
