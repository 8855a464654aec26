import { listEvents, listPeople } from '../../../db/queries/journal/list-events.ts';
import { withFirm } from '../../app/base.ts';

export const journalHandlers = {
  list: withFirm.journal.list.handler(({ input, context }) => listEvents(context.db, input)),

  people: withFirm.journal.people.handler(({ context }) => listPeople(context.db)),
};
