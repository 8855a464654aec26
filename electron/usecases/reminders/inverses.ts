import { appendEvent } from '../../../db/journal/journal.ts';
import { saveDayOfUse } from '../../../db/queries/firm/days-of-use.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import type { InversesOf } from '../../app/inverse.ts';

/** What became of each message missed is taken back by its own event; here, the question is asked again, or no longer. */
export const reminderInverses: InversesOf<'reminders'> = {
  'reminders.settleMissed': ({ tx, writing }, { data }) => {
    appendEvent(tx, writing, { kind: 'reminders.askMissed', data });
    saveDayOfUse(tx, addDays(data.toOn, 1), 'asked');
  },
  'reminders.askMissed': ({ tx, writing }, { data }) => {
    appendEvent(tx, writing, { kind: 'reminders.settleMissed', data });
    saveDayOfUse(tx, addDays(data.toOn, 1), data.choice);
  },
};
