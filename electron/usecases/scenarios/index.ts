import { readAssignedCustomers, readAssignments, readFollowers } from '../../../db/queries/scenarios/assignments.ts';
import { listScenarios } from '../../../db/queries/scenarios/scenarios.ts';
import { AppError } from '../../../shared/errors.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { assignScenario } from './assign.ts';
import { scenarioInverses } from './inverses.ts';
import {
  archiveScenario,
  changeScenario,
  createScenario,
  makeDefault,
  orderScenarios,
  requireOrderedSteps,
  restoreScenario,
} from './write.ts';

export { scenarioInverses };

export const scenariosHandlers = {
  list: withFirm.scenarios.list.handler(({ context }) => listScenarios(context.db)),

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
      const { id, customersTo } = input;
      const customerIds = customersTo === undefined ? [] : readFollowers(tx, id);
      if (customersTo !== undefined && customerIds.length > 0)
        assignScenario(tx, writing, { customerIds, scenarioId: customersTo });
      archiveScenario(tx, writing, id);
    }),
  ),

  restore: withFirm.scenarios.restore.handler(({ input, context }) =>
    act(context, (tx, writing) => restoreScenario(tx, writing, input.id)),
  ),

  assign: withFirm.scenarios.assign.handler(({ input, context }) =>
    act(context, (tx, writing) => assignScenario(tx, writing, input)),
  ),

  ofCustomer: withFirm.scenarios.ofCustomer.handler(({ input: { customerId }, context: { db } }) => {
    const [customer] = readAssignedCustomers(db, [customerId]);
    if (!customer) throw new AppError('not_found', { reason: 'customer' });
    const byDefault = listScenarios(db).find(({ isDefault }) => isDefault)?.id ?? null;
    return {
      scenarioId: customer.scenarioId ?? byDefault,
      isAssigned: customer.scenarioId !== null,
      history: readAssignments(db, customerId),
    };
  }),
};
