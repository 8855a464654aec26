import type { Direction, StepTrigger } from '../kinds.ts';

/** When a step comes, in one choice: what it is counted from, and on which side of it. */
export const moments = ['beforeDue', 'afterDue', 'afterInvoice', 'afterPrevious'] as const;
export type Moment = (typeof moments)[number];

type Counted = { readonly trigger: StepTrigger; readonly direction: Direction };

const countedBy: Readonly<Record<Moment, Counted>> = {
  beforeDue: { trigger: 'dueDate', direction: 'before' },
  afterDue: { trigger: 'dueDate', direction: 'after' },
  afterInvoice: { trigger: 'invoiceDate', direction: 'after' },
  afterPrevious: { trigger: 'previousStep', direction: 'after' },
};

/** What a step of this moment is counted from. */
export function countedFrom(moment: Moment): Counted {
  return countedBy[moment];
}

/** The moment of a step. */
export function momentOf({ trigger, direction }: Counted): Moment {
  const found = moments.find((moment) => {
    const counted = countedBy[moment];
    return counted.trigger === trigger && counted.direction === direction;
  });
  return found ?? 'afterDue';
}
