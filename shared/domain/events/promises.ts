import { z } from 'zod';
import { promiseChannels, promiseEnds } from '../kinds.ts';
import { defineEvent } from './define.ts';
import { tell } from './evidence.ts';
import { cents, count, day, id } from './values.ts';

const facts = z.strictObject({
  amountCents: cents,
  spokenCents: cents,
  currency: z.string(),
  dueOn: day,
  graceDays: count,
  channel: z.enum(promiseChannels),
  saidBy: z.string().nullable(),
  promisedOn: day,
  /** [document, cents already settled of it] */
  documents: z.array(z.tuple([id, cents])),
});
const promise = facts.extend({ references: z.string() });
const named = z.strictObject({ amountCents: cents, currency: z.string(), dueOn: day });

export const promiseEvents = {
  'promises.record': defineEvent({
    version: 1,
    subject: 'promises',
    history: 'told',
    undo: 'inverse',
    data: promise,
    evidence: ({ promises }, { id, customerId, data: { references: _references, ...own } }) =>
      void promises.set(id, { ...own, customerId, end: null, replacedById: null }),
  }),
  'promises.remove': defineEvent({
    version: 1,
    subject: 'promises',
    history: 'told',
    undo: 'answer',
    data: promise,
    evidence: ({ promises }, { id }) => void promises.delete(id),
  }),
  'promises.cancel': defineEvent({
    version: 1,
    subject: 'promises',
    history: 'told',
    undo: 'inverse',
    data: named,
    evidence: ({ promises }, { id }) => tell(promises, id, { end: 'cancelled' }),
  }),
  /** Another promise, recorded in the same act, takes its place. */
  'promises.replace': defineEvent({
    version: 1,
    subject: 'promises',
    history: 'told',
    undo: 'answer',
    data: named.extend({ replacedById: id }),
    evidence: ({ promises }, { id, data: { replacedById } }) => tell(promises, id, { end: 'replaced', replacedById }),
  }),
  'promises.resume': defineEvent({
    version: 1,
    subject: 'promises',
    history: 'told',
    undo: 'answer',
    data: named.extend({ undid: z.enum(promiseEnds), replacedById: id.nullable() }),
    evidence: ({ promises }, { id }) => tell(promises, id, { end: null, replacedById: null }),
  }),
};
