import type { RowProblem } from '../types.ts';

/** Texts are cut there, and it is said: a label tells nothing more, and everything that looks into one stays quick. */
export const longestText = 500;
export const longestName = 200;

/** A longer code is none: what bears one is refused. */
export const longestCode = 200;

/** What a refused line says, no fact longer than a person would read. */
export function withBoundedDetails<Problem extends RowProblem>(problem: Problem): Problem {
  const details = Object.fromEntries(
    Object.entries(problem.details).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, longestName) : value,
    ]),
  );
  return { ...problem, details };
}
