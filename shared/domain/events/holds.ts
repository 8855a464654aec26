import { z } from 'zod';
import { holdKinds } from '../kinds.ts';
import { defineEvent } from './define.ts';
import { tell } from './evidence.ts';
import { day, id } from './values.ts';

/** A hold as the journal keeps it. */
export const holdFacts = z.strictObject({
  kind: z.enum(holdKinds),
  reason: z.string(),
  untilOn: day,
  /** Of a document: which one. */
  reference: z.string().optional(),
  documentId: id.optional(),
});
/** A hold on a customer as a whole. */
const plainHold = { documentId: null };

export const holdEvents = {
  'holds.add': defineEvent({
    version: 1,
    subject: 'holds',
    history: 'told',
    undo: 'inverse',
    data: holdFacts,
    evidence: ({ holds }, { id: row, customerId, data: { reference: _reference, ...facts } }) =>
      void holds.set(row, { ...plainHold, ...facts, customerId, isEnded: false }),
  }),
  /** The hold it is about goes on from the one it replaces, to another day. */
  'holds.extend': defineEvent({
    version: 1,
    subject: 'holds',
    history: 'told',
    undo: 'inverse',
    data: holdFacts.extend({ formerUntilOn: day }),
    evidence: ({ holds }, { id: row, replacesId, customerId, data }) => {
      const { reference: _reference, formerUntilOn: _former, ...facts } = data;
      holds.set(row, { ...plainHold, ...facts, customerId, isEnded: false });
      if (replacesId !== null) tell(holds, replacesId, { isEnded: true });
    },
  }),
  'holds.end': defineEvent({
    version: 1,
    subject: 'holds',
    history: 'told',
    undo: 'inverse',
    data: holdFacts,
    evidence: ({ holds }, { id: row }) => tell(holds, row, { isEnded: true }),
  }),
};
