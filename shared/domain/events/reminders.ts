import { z } from 'zod';
import { channels, missedChoices } from '../kinds.ts';
import { defineEvent } from './define.ts';
import { tell } from './evidence.ts';
import { cents, count, day, frozenBy, frozenLetter, id, isWholeOrAbsent } from './values.ts';

/** What was to become of the messages of the days from `fromOn` to `toOn`, on which no window had the firm open. */
const missed = z.strictObject({ choice: z.enum(missedChoices), fromOn: day, toOn: day, count });

export const reminderEvents = {
  'reminders.settleMissed': defineEvent({
    version: 1,
    subject: null,
    history: 'each customer has its own holds and levels',
    undo: 'inverse',
    data: missed,
    told: ({ choice }) => ({ state: choice }),
  }),
  /** The choice was undone: it is to be made again. */
  'reminders.askMissed': defineEvent({
    version: 1,
    subject: null,
    history: 'each customer has its own holds and levels',
    undo: 'answer',
    data: missed,
  }),
  'reminders.issue': defineEvent({
    version: 1,
    subject: 'reminders',
    history: 'told',
    undo: { lasting: 'lastingReminder' },
    lastingBy: ({ letterNumber }, count) =>
      count === 1 && letterNumber === undefined ? 'lastingCall' : 'lastingReminder',
    freezes: frozenBy,
    data: z
      .strictObject({
        step: z.string(),
        stepId: id.nullable(),
        level: count,
        channel: z.enum(channels),
        issuedOn: day,
        totalCents: cents,
        currency: z.string(),
        isFormalNotice: z.boolean(),
        deadlineOn: day.nullable(),
        /** [document, open cents] */
        openCents: z.array(z.tuple([id, cents])),
        levels: z.array(z.strictObject({ documentId: id, before: count, after: count, stepId: id.nullable() })),
        references: z.string(),
        /** Names of the contact to whom it was addressed, and of those who had a copy; an earlier version kept neither. */
        addressedTo: z.string().nullable().default(null),
        copiedTo: z.string().nullable().default(null),
        /** Its letter says something in words written for it alone; null: there is no letter, or an earlier version did not say. */
        hasOwnWords: z.boolean().nullable().default(null),
        /** What was said on a call, where an earlier version kept it: an interaction tells it now. */
        note: z.string().nullable().optional(),
        /** Absent of a call, which leaves no page. */
        ...z.object(frozenLetter).partial().shape,
      })
      .refine(isWholeOrAbsent),
    told: ({ addressedTo, copiedTo }) => {
      const state = [...(addressedTo === null ? [] : ['to']), ...(copiedTo === null ? [] : ['copy'])].join('.');
      return state === '' ? {} : { state };
    },
    evidence: ({ reminders }, { id, customerId, data }) => {
      const {
        references: _references,
        note: _note,
        hasOwnWords: _hasOwnWords,
        sha256: _sha256,
        letter: _letter,
        journalHead: _head,
        ...facts
      } = data;
      tell(reminders, id, { letterNumber: null, ...facts, customerId, state: 'issued' });
    },
  }),
};
