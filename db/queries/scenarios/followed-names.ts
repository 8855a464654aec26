import { followedBy } from '../../../shared/domain/scenarios/rules.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import type { Reader } from '../../types.ts';
import { readRuleFacts } from './followers.ts';
import { readAssigning } from './rules.ts';
import { readEveryScenario } from './scenarios.ts';

/**
 * The name of the scenario that each of some customers follows on `today`, by its id; `owed`: what each owes in the ledger's currency, in
 * cents, which the rules look at. Only these customers are read: all of them took 0.2 s at a hundred thousand.
 */
export function readFollowedNames(
  reader: Reader,
  today: Day,
  owed: ReadonlyMap<number, Cents>,
): ReadonlyMap<number, string> {
  const assigning = readAssigning(reader);
  const names = new Map(readEveryScenario(reader).map(({ id, name }) => [id, name]));
  return new Map(
    readRuleFacts(reader, [...owed.keys()]).flatMap(({ id, assignedId, facts }) => {
      const owedCents = owed.get(id) ?? 0;
      const { scenarioId } = followedBy({ assignedId, facts: { ...facts, owedCents } }, assigning, today);
      const name = scenarioId === null ? undefined : names.get(scenarioId);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}
