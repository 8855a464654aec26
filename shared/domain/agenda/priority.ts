import { z } from 'zod';
import { type PriorityRule, priorityRules } from './priority-rules.ts';
import type { PriorityScale, PriorityScales } from './priority-scale.ts';

const fact = z.int().nullable();

/** The facts that the rules look at; null where one says nothing of the thing to do. Those of a message are of the documents it lists. */
export const priorityFacts = z.object({
  /** What it is about, cents. */
  amount: fact,
  /** Days since the oldest due date that its customer has not met; negative before it. */
  age: fact,
  /** Promises that its customer broke and has not made good. */
  brokenPromise: z.int(),
  /** Days since the last contact, or, without any, since the oldest due date. */
  silence: fact,
  /** By how many days its customer is later than it usually pays. */
  habit: fact,
  /** By how much percent its customer is over its limit. */
  limit: fact,
  /** Days since the day on which it was to be done; negative before it. */
  deadline: fact,
  /** The level of the message, or the highest of those that are proposed to its customer. */
  level: z.int(),
} satisfies Record<PriorityRule, z.ZodType>);
export type PriorityFacts = Readonly<z.infer<typeof priorityFacts>>;

/** A place in the worklist: Σ points, those of each rule that gave any, and the facts they were given for. */
export type Priority = {
  readonly points: number;
  readonly parts: Readonly<Partial<Record<PriorityRule, number>>>;
  readonly facts: PriorityFacts;
};

/** The place of a thing to do, with the sum explained. */
export function priorityBy(scales: PriorityScales, facts: PriorityFacts): Priority {
  const parts: Partial<Record<PriorityRule, number>> = {};
  let sum = 0;
  for (const rule of priorityRules) {
    const points = pointsOn(scales[rule], facts[rule]);
    if (points === 0) continue;
    parts[rule] = points;
    sum += points;
  }
  return { points: sum, parts, facts };
}

/** The points that a value has on a scale; none where nothing is known of it. */
function pointsOn(scale: PriorityScale, value: number | null): number {
  if (value === null) return 0;
  return scale.findLast(([from]) => value >= from)?.[1] ?? 0;
}
