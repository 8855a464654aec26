import type { Cents } from '../values/money.ts';
import type { Proposal } from './proposal.ts';

const amountPoints: readonly (readonly [fromCents: Cents, points: number])[] = [
  [5_000_000, 40],
  [1_000_000, 30],
  [200_000, 20],
  [50_000, 10],
];
const agePoints: readonly (readonly [fromDaysLate: number, points: number])[] = [
  [91, 40],
  [61, 30],
  [31, 20],
  [1, 10],
];
const pointsPerLevel = 4;
/** More than all other parts together: who broke a promise is called first. */
const brokenPromisePoints = 200;

/** Order of the worklist: points one can read, `amount` + `age` + `level` + `brokenPromise`. */
export function priorityOf(facts: {
  claimedCents: Cents;
  oldestDaysLate: number;
  level: number;
  hasBrokenPromise: boolean;
}): Proposal['priority'] {
  const parts = {
    amount: pointsFor(amountPoints, facts.claimedCents),
    age: pointsFor(agePoints, facts.oldestDaysLate),
    level: facts.level * pointsPerLevel,
    ...(facts.hasBrokenPromise ? { brokenPromise: brokenPromisePoints } : {}),
  };
  return { points: sumPoints(Object.values(parts)), parts };
}

function sumPoints(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + each, 0);
}

function pointsFor(scale: readonly (readonly [number, number])[], value: number): number {
  return scale.find(([from]) => value >= from)?.[1] ?? 0;
}
