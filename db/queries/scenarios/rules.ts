import { asc } from 'drizzle-orm';
import type { Assigning, ScenarioRule } from '../../../shared/domain/scenarios/rules.ts';
import { scenarioRules } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import { readEveryScenario, type StoredScenario } from './scenarios.ts';

/** The rules that give a scenario to customers, in the order in which they are tried. */
export function readRules(reader: Reader): ScenarioRule[] {
  return reader
    .select()
    .from(scenarioRules)
    .orderBy(asc(scenarioRules.position))
    .all()
    .map(({ id: _id, position: _position, ...rule }) => rule);
}

/** Makes `rules` the rules of the firm. */
export function writeRules(tx: Tx, rules: readonly ScenarioRule[]): void {
  tx.delete(scenarioRules).run();
  for (const [index, rule] of rules.entries())
    tx.insert(scenarioRules)
      .values({ ...rule, position: index + 1 })
      .run();
}

/** What decides which scenario a customer follows: the rules, the scenarios no longer offered, the default. */
export function readAssigning(
  reader: Reader,
  scenarios: readonly StoredScenario[] = readEveryScenario(reader),
): Assigning {
  return {
    rules: readRules(reader),
    archivedIds: new Set(scenarios.flatMap(({ id, isArchived, voidedAt }) => (isArchived || voidedAt ? [id] : []))),
    defaultId: scenarios.find(({ isDefault }) => isDefault)?.id ?? null,
  };
}
