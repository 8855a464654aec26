import { readPriorLevels } from '../../../db/queries/levels/prior-levels.ts';
import { readReachedSteps } from '../../../db/queries/reminders/reached-steps.ts';
import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { levelInverses } from './inverses.ts';
import { recordLevel, takeBackLevels, withdrawLevel } from './write.ts';

export { levelInverses, recordLevel, takeBackLevels };

export const levelsHandlers = {
  ofCustomer: withFirm.levels.ofCustomer.handler(({ input, context }) => readPriorLevels(context.db, input.customerId)),

  reached: withFirm.levels.reached.handler(({ input, context }) =>
    readReachedSteps(context.db, input.customerId, context.today()),
  ),

  record: withFirm.levels.record.handler(({ input, context }) => ({
    id: act(context, (tx, writing) => recordLevel(tx, writing, input)),
  })),

  withdraw: withFirm.levels.withdraw.handler(({ input, context }) =>
    act(context, (tx, writing) => withdrawLevel(tx, writing, input.id)),
  ),
};
