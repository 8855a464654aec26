/** Lines of a chart above the least and below the highest, at most. */
const mostSteps = 4;
const niceSteps = [1, 2, 2.5, 5, 10];

/** The round values that the lines of a chart stand for, from at or below the least of `values` and 0 to at or above the highest. */
export function ticksOf(values: readonly number[]): number[] {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  if (least === most) return [0];
  const atLeast = (most - least) / mostSteps;
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const step = power * (niceSteps.find((nice) => nice * power >= atLeast) ?? 10);
  const first = Math.floor(least / step);
  const last = Math.ceil(most / step);
  return Array.from({ length: last - first + 1 }, (_, place) => (first + place) * step);
}
