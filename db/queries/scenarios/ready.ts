import { type ReadyScenario, readyScenarios } from '../../../shared/domain/scenarios/ready.ts';
import { readyContents } from '../../../shared/i18n/ready-scenarios.ts';
import type { Tx } from '../../types.ts';
import { insertScenario } from './scenarios.ts';

const [first]: readonly ReadyScenario[] = readyScenarios;

/** The scenarios of a new firm: each of those that come with the application; the first is the default. */
export function insertReadyScenarios(tx: Tx): void {
  for (const ready of readyScenarios) insertScenario(tx, { ...readyContents[ready], isDefault: ready === first });
}
