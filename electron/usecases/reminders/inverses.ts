import { appendEvent } from '../../../db/journal/journal.ts';
import type { InversesOf } from '../../app/inverse.ts';

/** What became of each message missed is taken back by its own event; here, the question is asked again, or no longer. */
export const reminderInverses: InversesOf<'reminders'> = {
  'reminders.settleMissed': ({ tx, writing }, { data }) =>
    void appendEvent(tx, writing, { kind: 'reminders.askMissed', data }),
  'reminders.askMissed': ({ tx, writing }, { data }) =>
    void appendEvent(tx, writing, { kind: 'reminders.settleMissed', data }),
};
