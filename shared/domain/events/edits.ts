import { z } from 'zod';
import { defineEvent } from './define.ts';

export const editEvents = {
  /** An undoing or a redoing that found everything as it would have left it. It is recorded so that it is not offered a second time. */
  'edits.changeNothing': defineEvent({
    version: 1,
    subject: null,
    history: 'it changed nothing of the customer',
    undo: { never: 'it changed nothing, so there is nothing to take back' },
    data: z.strictObject({}),
  }),
};
