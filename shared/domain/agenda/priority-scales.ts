import { type PriorityRule, priorityRules } from './priority-rules.ts';
import type { PriorityScale, PriorityScales } from './priority-scale.ts';

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

/** Points of one step. */
export const mostPoints = 1000;

/** The values that the steps of each rule may begin at; only a deadline is also looked at before its day. */
export const stepBounds: Readonly<Record<PriorityRule, { readonly least: number; readonly most: number }>> = {
  amount: { least: 1, most: 1_000_000_000_00 },
  age: { least: 1, most: 3650 },
  brokenPromise: { least: 1, most: 100 },
  silence: { least: 1, most: 3650 },
  habit: { least: 1, most: 3650 },
  limit: { least: 1, most: 10_000 },
  deadline: { least: -365, most: 3650 },
  level: { least: 1, most: 20 },
};

/** A step that cannot be: its rule, its place from 1, and what is wrong with it. */
export type WrongStep = {
  readonly rule: PriorityRule;
  readonly row: number;
  readonly fault: 'from' | 'points' | 'order';
};

/** The first step of `scales` that is out of bounds, or does not begin after the one before it; null: all are right. */
export function findWrongStep(scales: PriorityScales): WrongStep | null {
  for (const rule of priorityRules) {
    const { least, most } = stepBounds[rule];
    for (const [index, [from, points]] of scales[rule].entries()) {
      const before = scales[rule][index - 1]?.[0] ?? Number.NEGATIVE_INFINITY;
      const fault = !isWhole(from, least, most)
        ? 'from'
        : !isWhole(points, 0, mostPoints)
          ? 'points'
          : from <= before
            ? 'order'
            : null;
      if (fault !== null) return { rule, row: index + 1, fault };
    }
  }
  return null;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** The scales of a firm that has its `own` for some rules. */
export function scalesWith(own: Partial<PriorityScales>): PriorityScales {
  return { ...usualScales, ...own };
}

/** Those of `scales` that are not the usual ones. */
export function ownScales(scales: PriorityScales): Partial<PriorityScales> {
  return Object.fromEntries(
    priorityRules.filter((rule) => !isUsual(rule, scales[rule])).map((rule) => [rule, scales[rule]]),
  );
}

/** Whether a rule gives the points it gives in every new firm. */
export function isUsual(rule: PriorityRule, scale: PriorityScale): boolean {
  const usual = usualScales[rule];
  return (
    scale.length === usual.length &&
    scale.every(([from, points], index) => from === usual[index]?.[0] && points === usual[index]?.[1])
  );
}
