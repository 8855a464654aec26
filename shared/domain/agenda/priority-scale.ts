import { z } from 'zod';
import type { PriorityRule } from './priority-rules.ts';

/** Steps of one scale. */
export const mostScaleSteps = 20;

/**
 * Points by the least value that gives them, `[from, points]` from the lowest; what lies below the first has none. Without a step the rule is
 * off. Which numbers may stand there is said by `findWrongStep`, which names the step.
 */
export const priorityScale = z
  .array(z.tuple([z.number(), z.number()]).readonly())
  .max(mostScaleSteps)
  .readonly();
export type PriorityScale = z.infer<typeof priorityScale>;
export type PriorityScales = Readonly<Record<PriorityRule, PriorityScale>>;
