import { act } from '../../app/act.ts';
import { withFirm } from '../../app/base.ts';
import { readPreferences } from '../../app/preferences.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { postponeNext } from '../interactions/index.ts';
import { postponeTask } from '../tasks/index.ts';
import { workItems } from './items.ts';
import { listWork, workReport } from './list.ts';

export { workItems };

export const worklistHandlers = {
  list: withFirm.worklist.list.handler(({ input, context }) =>
    listWork(context.db, input, readPreferences(context.platform.appFolder).language),
  ),

  postpone: withFirm.worklist.postpone.handler(({ input: { taskIds, interactionIds, dueOn }, context }) =>
    act(context, (tx, writing) => {
      for (const id of new Set(taskIds)) postponeTask(tx, writing, id, dueOn);
      for (const id of new Set(interactionIds)) postponeNext(tx, writing, id, dueOn);
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
