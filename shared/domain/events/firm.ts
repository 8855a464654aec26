import { z } from 'zod';
import { defineEvent } from './define.ts';
import { changes, count, id } from './values.ts';

const ofTheFirm = 'the firm as a whole is in no customer’s history';
const step = z.record(z.string(), z.unknown());

export const firmEvents = {
  'firm.create': defineEvent({
    version: 1,
    subject: null,
    history: ofTheFirm,
    data: z.strictObject({ name: z.string(), siren: z.string().nullable() }),
  }),
  'firm.update': defineEvent({
    version: 1,
    subject: null,
    history: ofTheFirm,
    data: z.strictObject({ changes, dueDatesMoved: count.optional() }),
  }),
  'firm.saveScenario': defineEvent({
    version: 1,
    subject: 'scenarios',
    history: ofTheFirm,
    data: z.strictObject({ before: step, after: step }),
  }),
  'firm.deriveAgain': defineEvent({
    version: 1,
    subject: null,
    history: ofTheFirm,
    data: z.strictObject({
      rules: id,
      documents: z.record(z.string(), count),
      allocations: z.record(z.string(), count),
      marked: z.array(z.unknown()),
      changed: z.array(z.record(z.string(), z.unknown())),
    }),
  }),
};
