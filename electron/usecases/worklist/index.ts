import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { readPreferences } from '../../app/preferences.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { assignCustomer } from '../customers/index.ts';
import { postponeNext } from '../interactions/index.ts';
import { assignTask, postponeTask } from '../tasks/index.ts';
import { gatherWork, gatherWorkAhead, type WorkThing } from './gathered.ts';
import { orderTried, workAhead, workItems } from './items.ts';
import { listWork, workReport } from './list.ts';

export { gatherWork, gatherWorkAhead, orderTried, type WorkThing, workItems };

export const worklistHandlers = {
  list: withFirm.worklist.list.handler(({ input, context }) =>
    listWork(context.db, input, readPreferences(context.platform.appFolder).language),
  ),

  aheadCount: withFirm.worklist.aheadCount.handler(({ input, context }) => workAhead(context.db, input.asOf).length),

  postpone: withFirm.worklist.postpone.handler(({ input: { taskIds, interactionIds, dueOn }, context }) =>
    act(context, (tx, writing) => {
      for (const id of new Set(taskIds)) postponeTask(tx, writing, id, dueOn);
      for (const id of new Set(interactionIds)) postponeNext(tx, writing, id, dueOn);
    }),
  ),

  assign: withFirm.worklist.assign.handler(({ input: { customerIds, taskIds, responsible }, context }) =>
    act(context, (tx, writing) => {
      const name = responsible === '' ? null : responsible;
      for (const id of new Set(customerIds)) assignCustomer(tx, writing, id, name);
      for (const id of new Set(taskIds)) assignTask(tx, writing, id, name);
    }),
  ),

  export: withFirm.worklist.export.handler(({ input, context, signal }) =>
    offerReport(
      { context, signal, input },
      workReport(context.db, reportFrame(context), input),
      `liste-de-travail-${input.asOf}`,
    ),
  ),
};
