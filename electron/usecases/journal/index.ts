import { listEvents, listPeople, readAllEvents } from '../../../db/queries/journal/list-events.ts';
import { withFirm } from '../../app/base.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { journalReport } from './report.ts';

export const journalHandlers = {
  list: withFirm.journal.list.handler(({ input, context }) => listEvents(context.db, input)),

  export: withFirm.journal.export.handler(({ input: { authorId, format }, context, signal }) => {
    const { db } = context;
    const author = listPeople(db).find(({ id }) => id === authorId)?.name ?? null;
    const report = journalReport({ ...reportFrame(context), rows: readAllEvents(db, authorId), author });
    return offerReport({ context, signal }, report, { name: `journal-${context.today()}`, format });
  }),

  people: withFirm.journal.people.handler(({ context }) => listPeople(context.db)),
};
