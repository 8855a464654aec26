import { withFirm } from '../../app/base.ts';
import { readPreferences } from '../../app/preferences.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { workItems } from './items.ts';
import { listWork, workReport } from './list.ts';

export { workItems };

export const worklistHandlers = {
  list: withFirm.worklist.list.handler(({ input, context }) =>
    listWork(context.db, input, readPreferences(context.platform.appFolder).language),
  ),

  export: withFirm.worklist.export.handler(({ input, context, signal }) =>
    offerReport(
      { context, signal, input },
      workReport(context.db, reportFrame(context), input),
      `liste-de-travail-${input.asOf}`,
    ),
  ),
};
