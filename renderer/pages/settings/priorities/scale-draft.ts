import type { PriorityRule } from '../../../../shared/domain/agenda/priority-rules.ts';
import { mostScaleSteps, type PriorityScale } from '../../../../shared/domain/agenda/priority-scale.ts';
import { mostPoints, stepBounds, usualScales } from '../../../../shared/domain/agenda/priority-scales.ts';

/** How far a new step begins after the last: cents, days, promises, percent, levels. */
const stepsApart: Readonly<Record<PriorityRule, number>> = {
  amount: 500_000,
  age: 30,
  brokenPromise: 1,
  silence: 30,
  habit: 30,
  limit: 25,
  deadline: 7,
  level: 1,
};

/** A scale with one more step above the last; null where there is no room for one. */
export function withStep(rule: PriorityRule, scale: PriorityScale): PriorityScale | null {
  const [from, points] = scale.at(-1) ?? [];
  if (from === undefined || points === undefined) return usualScales[rule];
  const { most } = stepBounds[rule];
  if (scale.length >= mostScaleSteps || from >= most) return null;
  return [...scale, [Math.min(most, from + stepsApart[rule]), Math.min(mostPoints, points + 5)]];
}

/** A scale whose step at `index` begins at `from` or gives `points`. */
export function changeStep(
  scale: PriorityScale,
  index: number,
  change: { readonly from?: number; readonly points?: number },
): PriorityScale {
  return scale.map(([from, points], at) =>
    at === index ? [change.from ?? from, change.points ?? points] : [from, points],
  );
}

/** A scale without its step at `index`. */
export function withoutStep(scale: PriorityScale, index: number): PriorityScale {
  return scale.filter((_, at) => at !== index);
}
