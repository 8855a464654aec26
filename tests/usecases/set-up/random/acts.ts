import type { ActKind } from '../../../../shared/domain/events/registry.ts';
import type { ActsOf } from './choosing.ts';
import { customerActs } from './customers.ts';
import { firmActs } from './firm.ts';
import { holdingBackActs } from './holding-back.ts';
import { interactionActs } from './interactions.ts';
import { ledgerActs } from './ledger.ts';
import { scenarioActs } from './scenarios.ts';
import { taskActs } from './tasks.ts';

/** Every act a user can take back, each on something chosen at random; what the rules refuse is refused. */
export const acts: ActsOf<NounOf<ActKind>> = {
  ...customerActs,
  ...ledgerActs,
  ...holdingBackActs,
  ...scenarioActs,
  ...interactionActs,
  ...taskActs,
  ...firmActs,
};

type NounOf<Kind extends ActKind> = Kind extends `${infer Noun}.${string}` ? Noun : never;
