import { type ReadyScenario, readyRules, readyScenarios } from '../../../shared/domain/scenarios/ready.ts';
import { noCondition } from '../../../shared/domain/scenarios/rules.ts';
import { readyContents } from '../../../shared/i18n/ready-scenarios.ts';
import type { Tx } from '../../types.ts';
import { writeRules } from './rules.ts';
import { insertScenario } from './scenarios.ts';

const [first]: readonly ReadyScenario[] = readyScenarios;

/**
 * The scenarios of a new firm: each of those that come with the application. The first is the default; consumers and public buyers follow
 * theirs.
 */
export function insertReadyScenarios(tx: Tx): void {
  const ids = new Map(
    readyScenarios.map((ready) => [ready, insertScenario(tx, { ...readyContents[ready], isDefault: ready === first })]),
  );
  writeRules(
    tx,
    readyRules.flatMap(({ kind, ready }) => {
      const scenarioId = ids.get(ready);
      return scenarioId === undefined ? [] : [{ ...noCondition, kind, scenarioId }];
    }),
  );
}
