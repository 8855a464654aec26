import type { Cents } from '../values/money.ts';

/** What gives a thing to do its place in the worklist. */
export const priorityRules = [
  'amount',
  'age',
  'brokenPromise',
  'silence',
  'habit',
  'limit',
  'deadline',
  'level',
] as const;
export type PriorityRule = (typeof priorityRules)[number];

/** Points by the least value that gives them, from the lowest; what lies below the first has none. */
export type PriorityScale = readonly (readonly [from: number, points: number])[];
export type PriorityScales = Readonly<Record<PriorityRule, PriorityScale>>;

/** The facts that the rules look at; null where one says nothing of the thing to do. */
export type PriorityFacts = {
  /** What it is about. */
  readonly amount: Cents | null;
  /** Days since the oldest due date that its customer has not met. */
  readonly age: number | null;
  /** Promises that its customer broke and has not made good. */
  readonly brokenPromise: number;
  /** Days since the last contact, or, without any, since the oldest due date. */
  readonly silence: number | null;
  /** By how many days its customer is later than it usually pays. */
  readonly habit: number | null;
  /** By how much percent its customer is over its limit. */
  readonly limit: number | null;
  /** Days since the day on which it was to be done; negative before it. */
  readonly deadline: number | null;
  /** The level of reminder that its customer has reached. */
  readonly level: number;
};

/** A broken promise weighs more than everything else together: who broke one is called first. */
export const usualScales: PriorityScales = {
  amount: [
    [50_000, 10],
    [200_000, 20],
    [1_000_000, 30],
    [5_000_000, 40],
  ],
  age: [
    [1, 10],
    [31, 20],
    [61, 30],
    [91, 40],
  ],
  brokenPromise: [[1, 200]],
  silence: [
    [21, 5],
    [45, 10],
    [90, 15],
  ],
  habit: [
    [15, 5],
    [45, 10],
  ],
  limit: [
    [1, 10],
    [25, 15],
  ],
  deadline: [
    [-2, 5],
    [0, 10],
    [8, 15],
  ],
  level: [
    [1, 4],
    [2, 8],
    [3, 12],
    [4, 16],
    [5, 20],
    [6, 24],
    [7, 28],
    [8, 32],
  ],
};

/** A place in the worklist: Σ points, and those of each rule that gave any. */
export type Priority = { readonly points: number; readonly parts: Readonly<Partial<Record<PriorityRule, number>>> };

/** The place of a thing to do, with the sum explained. */
export function priorityBy(scales: PriorityScales, facts: PriorityFacts): Priority {
  const found = priorityRules.flatMap((rule): [PriorityRule, number][] => {
    const points = pointsOn(scales[rule], facts[rule]);
    return points === 0 ? [] : [[rule, points]];
  });
  return { points: found.reduce((sum, [, points]) => sum + points, 0), parts: Object.fromEntries(found) };
}

/** The points that a value has on a scale; none where nothing is known of it. */
export function pointsOn(scale: PriorityScale, value: number | null): number {
  if (value === null) return 0;
  return scale.findLast(([from]) => value >= from)?.[1] ?? 0;
}
