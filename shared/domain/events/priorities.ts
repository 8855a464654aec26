import { z } from 'zod';
import { priorityRules } from '../agenda/priority-rules.ts';
import { priorityScale } from '../agenda/priority-scale.ts';
import { defineEvent } from './define.ts';

const scales = z.partialRecord(z.enum(priorityRules), priorityScale);

export const priorityEvents = {
  /** The points by which the firm orders what is to be done: of the rules that changed, as they were and as they are. */
  'priorities.set': defineEvent({
    version: 1,
    subject: null,
    history: 'the firm as a whole is in no customer’s history',
    undo: 'inverse',
    data: z.strictObject({ before: scales, after: scales }),
  }),
};
