import { pointsOn, usualScales } from '../agenda/priority.ts';
import type { Cents } from '../values/money.ts';
import type { Proposal } from './proposal.ts';

/** Order of the proposals: points one can read, `amount` + `age` + `level` + `brokenPromise`, on the scales of the worklist. */
export function priorityOf(facts: {
  claimedCents: Cents;
  oldestDaysLate: number;
  level: number;
  hasBrokenPromise: boolean;
}): Proposal['priority'] {
  const parts = {
    amount: pointsOn(usualScales.amount, facts.claimedCents),
    age: pointsOn(usualScales.age, facts.oldestDaysLate),
    level: pointsOn(usualScales.level, facts.level),
    ...(facts.hasBrokenPromise ? { brokenPromise: pointsOn(usualScales.brokenPromise, 1) } : {}),
  };
  return { points: Object.values(parts).reduce((sum, each) => sum + each, 0), parts };
}
