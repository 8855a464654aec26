import { isDeepStrictEqual } from 'node:util';
import { appendEvent } from '../../../db/journal/journal.ts';
import { readRules, writeRules } from '../../../db/queries/scenarios/rules.ts';
import { readScenarios } from '../../../db/queries/scenarios/scenarios.ts';
import type { Tx } from '../../../db/types.ts';
import type { ScenarioRule } from '../../../shared/domain/scenarios/rules.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';

/** Makes `rules` the rules of the firm. @throws AppError `not_found` / `scenario` */
export function saveRules(tx: Tx, context: Writing, rules: readonly ScenarioRule[]): void {
  const known = new Set(readScenarios(tx).map(({ id }) => id));
  if (rules.some(({ scenarioId }) => !known.has(scenarioId))) throw new AppError('not_found', { reason: 'scenario' });
  const before = readRules(tx);
  const after = rules.map((rule) => ({ ...rule }));
  if (isDeepStrictEqual(before, after)) return;
  writeRules(tx, after);
  appendEvent(tx, context, { kind: 'scenarios.saveRules', data: { before, after } });
}

/**
 * Leads the rules that give a scenario elsewhere, before it is archived: to `customersTo`; null leaves them, and they are passed over as long
 * as it is archived. Who follows it by a rule would else follow another without a word.
 * @throws AppError `in_use` / `scenarioAssigned` where that is not said, `not_found` / `scenario`, `conflict` / `scenarioArchived`
 */
export function leadElsewhere(tx: Tx, context: Writing, id: number, customersTo: number | null | undefined): void {
  const rules = readRules(tx);
  const scenarios = readScenarios(tx);
  const archived = scenarios.find((scenario) => scenario.id === id);
  if (archived === undefined || archived.isArchived || !rules.some(({ scenarioId }) => scenarioId === id)) return;
  if (customersTo === undefined)
    throw new AppError('in_use', { reason: 'scenarioAssigned', details: { name: archived.name } });
  if (customersTo === null) return;
  const next = scenarios.find((scenario) => scenario.id === customersTo);
  if (next?.isArchived) throw new AppError('conflict', { reason: 'scenarioArchived', details: { name: next.name } });
  const after = rules.map((rule) => (rule.scenarioId === id ? { ...rule, scenarioId: customersTo } : rule));
  saveRules(tx, context, after);
}
