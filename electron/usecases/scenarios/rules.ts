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
