import { listEvents, listPeople } from '../../../db/queries/journal/list-events.ts';
import { questionIn } from '../../../shared/domain/listing/question-in-zone.ts';
import { journalList } from '../../../shared/domain/lists/journal-list.ts';
import { withFirm } from '../../app/base.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { journalReport } from './report.ts';

export const journalHandlers = {
  list: withFirm.journal.list.handler(({ input, context }) =>
    listEvents(context.db, { ...input, ...questionIn(context.timeZone(), journalList, input) }),
  ),

  export: withFirm.journal.export.handler(({ input, context, signal }) => {
    const report = journalReport(context.db, reportFrame(context), input);
    return offerReport({ context, signal, input }, report, `journal-${context.today()}`);
  }),

  people: withFirm.journal.people.handler(({ context }) => listPeople(context.db)),
};
