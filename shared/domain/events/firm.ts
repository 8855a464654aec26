import { z } from 'zod';
import { defineEvent } from './define.ts';
import { change, count, fieldKeys, id } from './values.ts';

const ofTheFirm = 'the firm as a whole is in no customer’s history';
const limits = z.array(z.int()).nullable();

const sets = z.array(z.strictObject({ name: z.string(), buckets: z.array(z.int()) }));

export const firmEvents = {
  'firm.create': defineEvent({
    version: 1,
    subject: null,
    history: ofTheFirm,
    undo: { never: 'a firm is a file: it is removed as one' },
    data: z.strictObject({ name: z.string(), siren: z.string().nullable() }),
  }),
  'firm.update': defineEvent({
    version: 1,
    subject: null,
    history: ofTheFirm,
    undo: 'inverse',
    data: z.strictObject({ changes: z.record(z.string(), change), dueDatesMoved: count.optional() }),
    parts: ({ data }) => Object.keys(data.changes),
    told: ({ changes }) => ({ fields: fieldKeys('settings', Object.keys(changes)) }),
  }),
  /** The image at the head of letters, by its id; null: none. */
  'firm.setLogo': defineEvent({
    version: 1,
    subject: null,
    history: ofTheFirm,
    undo: 'inverse',
    data: z.strictObject({ before: id.nullable(), after: id.nullable(), sha256: z.string().nullable() }),
  }),
  /** The limits of the columns of the aged balance, days; null: the usual ones. */
  'firm.setBuckets': defineEvent({
    version: 1,
    subject: null,
    history: ofTheFirm,
    undo: 'inverse',
    data: z.strictObject({ before: limits, after: limits }),
  }),
  /** The named sets of such limits; `name` is the one saved or removed. */
  'firm.setBucketSets': defineEvent({
    version: 1,
    subject: null,
    history: ofTheFirm,
    undo: 'inverse',
    data: z.strictObject({ name: z.string(), before: sets, after: sets }),
  }),
  'firm.deriveAgain': defineEvent({
    version: 1,
    subject: null,
    history: ofTheFirm,
    undo: { never: 'it follows from the rules of the application' },
    data: z.strictObject({
      rules: id,
      documents: z.record(z.string(), count),
      allocations: z.record(z.string(), count),
      marked: z.array(z.unknown()),
      changed: z.array(z.record(z.string(), z.unknown())),
    }),
  }),
};
