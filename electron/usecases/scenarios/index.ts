import { isDeepStrictEqual } from 'node:util';
import { readContacts } from '../../../db/queries/reminders/contacts.ts';
import { readAssignments } from '../../../db/queries/scenarios/assignments.ts';
import { readEveryFollowing, readFollowing } from '../../../db/queries/scenarios/followers.ts';
import { readRules } from '../../../db/queries/scenarios/rules.ts';
import { readScenarios } from '../../../db/queries/scenarios/scenarios.ts';
import { AppError } from '../../../shared/errors.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { refuseChangedSince } from '../../app/over-current.ts';
import { assignScenario, changeAssignment, moveFollowers } from './assign.ts';
import { scenarioInverses } from './inverses.ts';
import { leadElsewhere, saveRules } from './rules.ts';
import { tryScenario } from './try.ts';
import {
  archiveScenario,
  changeScenario,
  createScenario,
  makeDefault,
  orderScenarios,
  requireOrderedSteps,
  restoreScenario,
} from './write.ts';

export { changeAssignment, scenarioInverses };

export const scenariosHandlers = {
  list: withFirm.scenarios.list.handler(({ context }) => {
    const followed = Map.groupBy(
      readEveryFollowing(context.db, context.today()).values(),
      ({ scenarioId }) => scenarioId,
    );
    const rules = Map.groupBy(readRules(context.db), ({ scenarioId }) => scenarioId);
    return readScenarios(context.db).map(({ voidedAt: _voidedAt, ...scenario }) => {
      const followers = followed.get(scenario.id) ?? [];
      return {
        ...scenario,
        customerCount: followers.length,
        assignedCount: followers.filter(({ by }) => by === 'customer').length,
        ruledCount: followers.filter(({ by }) => by === 'rule').length,
        ruleCount: rules.get(scenario.id)?.length ?? 0,
      };
    });
  }),

  create: withFirm.scenarios.create.handler(({ input, context }) => ({
    id: act(context, (tx, writing) => createScenario(tx, writing, input)),
  })),

  save: withFirm.scenarios.save.handler(({ input, context }) => {
    const { read, ...typed } = input;
    requireOrderedSteps(typed.steps);
    act(context, (tx, writing) => changeScenario(tx, writing, typed, read));
  }),

  order: withFirm.scenarios.order.handler(({ input, context }) =>
    act(context, (tx, writing) => orderScenarios(tx, writing, input.ids)),
  ),

  makeDefault: withFirm.scenarios.makeDefault.handler(({ input, context }) =>
    act(context, (tx, writing) => makeDefault(tx, writing, input.id)),
  ),

  archive: withFirm.scenarios.archive.handler(({ input, context }) =>
    act(context, (tx, writing) => {
      moveFollowers(tx, writing, input.id, input.customersTo);
      leadElsewhere(tx, writing, input.id, input.customersTo);
      archiveScenario(tx, writing, input.id);
    }),
  ),

  restore: withFirm.scenarios.restore.handler(({ input, context }) =>
    act(context, (tx, writing) => restoreScenario(tx, writing, input.id)),
  ),

  assign: withFirm.scenarios.assign.handler(({ input, context }) =>
    act(context, (tx, writing) => assignScenario(tx, writing, input)),
  ),

  rules: withFirm.scenarios.rules.handler(({ context }) => {
    const followed = [...readEveryFollowing(context.db, context.today()).values()];
    return readRules(context.db).map((rule) => ({
      ...rule,
      customerCount: followed.filter((each) => each.rule !== null && isDeepStrictEqual(each.rule, rule)).length,
    }));
  }),

  saveRules: withFirm.scenarios.saveRules.handler(({ input: { rules, read }, context }) =>
    act(context, (tx, writing) => {
      refuseChangedSince(read, readRules(tx));
      saveRules(tx, writing, rules);
    }),
  ),

  try: withFirm.scenarios.try.handler(({ input, context, signal }) => {
    requireOrderedSteps(input.scenario.steps);
    return tryScenario(context.db, input, context.today(), signal);
  }),

  ofCustomer: withFirm.scenarios.ofCustomer.handler(({ input: { customerId }, context: { db, today } }) => {
    const following = readFollowing(db, today(), customerId).get(customerId);
    if (!following) throw new AppError('not_found', { reason: 'customer' });
    const most = readScenarios(db).find(({ id }) => id === following.scenarioId)?.mostContacts ?? null;
    const count = readContacts(db, today(), customerId).get(customerId)?.length ?? 0;
    return { ...following, pressure: { count, most }, history: readAssignments(db, customerId) };
  }),
};
