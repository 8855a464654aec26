import { z } from 'zod';
import { callTextKeys } from '../calls/texts.ts';
import { defineEvent } from './define.ts';

const texts = z.partialRecord(z.enum(callTextKeys), z.string());

export const callEvents = {
  /** What is said in calls: of the texts that changed, as they were and as they are. */
  'calls.setTexts': defineEvent({
    version: 1,
    subject: null,
    history: 'the firm as a whole is in no customer’s history',
    undo: 'inverse',
    data: z.strictObject({ before: texts, after: texts }),
  }),
};
