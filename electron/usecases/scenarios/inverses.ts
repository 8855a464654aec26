import { scenario } from '../../../shared/contract/scenarios.ts';
import type { InversesOf } from '../../app/inverse.ts';
import { reassignScenario } from './assign.ts';
import { saveRules } from './rules.ts';
import {
  addScenario,
  archiveScenario,
  makeDefault,
  orderScenarios,
  removeScenario,
  restoreScenario,
  saveScenario,
} from './write.ts';

export const scenarioInverses: InversesOf<'scenarios'> = {
  'scenarios.create': ({ tx, writing }, { subjectId }) => removeScenario(tx, writing, subjectId),
  'scenarios.remove': ({ tx, writing }, { subjectId, data }) =>
    void addScenario(tx, writing, scenario.parse({ ...data.scenario, id: subjectId })),
  'scenarios.save': ({ tx, writing }, { subjectId, data: { before } }) =>
    saveScenario(tx, writing, scenario.parse({ ...before, id: subjectId })),
  'scenarios.order': ({ tx, writing }, { data: { before } }) => orderScenarios(tx, writing, before),
  'scenarios.makeDefault': ({ tx, writing }, { data: { beforeId } }) => makeDefault(tx, writing, beforeId),
  'scenarios.archive': ({ tx, writing }, { subjectId }) => restoreScenario(tx, writing, subjectId),
  'scenarios.restore': ({ tx, writing }, { subjectId }) => archiveScenario(tx, writing, subjectId),
  'scenarios.saveRules': ({ tx, writing }, { data: { before } }) => saveRules(tx, writing, before),
  'scenarios.assign': ({ tx, writing }, { subjectId, data: { before } }) =>
    reassignScenario(tx, writing, subjectId, before?.id ?? null),
};
