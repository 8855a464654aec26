import { z } from 'zod';
import { cardParts } from '../customers/card.ts';
import { tagKey } from '../customers/tags.ts';
import { holdKinds } from '../kinds.ts';
import { defineEvent } from './define.ts';
import { tell } from './evidence.ts';
import { cents, change, changes, count, day, fieldKeys, id } from './values.ts';

const named = { code: z.string(), name: z.string() };
/** What the card of the customer that stays took from the other. */
const take = z.array(z.enum(cardParts));
const merged = {
  fromId: id,
  fromCode: z.string(),
  fromName: z.string(),
  intoId: id,
  intoCode: z.string(),
  intoName: z.string(),
};
const hold = z.strictObject({
  kind: z.enum(holdKinds),
  reason: z.string(),
  untilOn: day,
  /** Of a document: which one. */
  reference: z.string().optional(),
  documentId: id.optional(),
});
/** A hold on a customer as a whole. */
const plainHold = { documentId: null };
/** The card as it was, to write it again. */
const card = z.record(z.string(), z.unknown());

const ofAnImport = { never: 'it is part of an import, which lasts' } as const;

export const customerEvents = {
  'customers.create': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject(named),
  }),
  'customers.remove': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'the customer whose history it would stand in is gone',
    undo: 'answer',
    data: z.strictObject({ ...named, details: card, contacts: z.array(card) }),
    evidence: ({ holds, interactions, manualDocuments }, { customerId }) => {
      for (const rows of [holds, interactions, manualDocuments])
        for (const [row, facts] of rows) if (facts.customerId === customerId) rows.delete(row);
    },
  }),
  'customers.update': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({ name: z.string(), changes: z.record(z.string(), change), dueDatesMoved: count.optional() }),
    parts: ({ data }) => Object.keys(data.changes),
    told: ({ changes }) => ({ fields: fieldKeys('customers', Object.keys(changes)) }),
  }),
  'customers.merge': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({
      ...merged,
      documentCount: count,
      openCents: cents,
      dueDatesMoved: count,
      take,
      changes: z.record(z.string(), change),
    }),
  }),
  'customers.unmerge': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({ ...merged, take }),
  }),
  'customers.import': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'told',
    undo: ofAnImport,
    data: z.strictObject({ fileName: z.string(), batchId: id, outcome: z.string(), changes }),
    parts: ({ data }) => Object.keys(data.changes),
    told({ changes: changed }) {
      const fields = Object.keys(changed);
      return fields.length === 0 ? {} : { state: 'changed', fields: fieldKeys('customers', fields) };
    },
  }),
  'customers.undoImport': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'told',
    undo: ofAnImport,
    data: z.strictObject({ fileName: z.string(), batchId: id, keptSince: z.array(z.string()).optional() }),
  }),
  'customers.tag': defineEvent({
    version: 1,
    subject: 'customer_tags',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({ name: z.string() }),
    evidence: ({ tags }, { id, customerId, data: { name } }) =>
      void tags.set(id, { customerId, name, key: tagKey(name) }),
  }),
  'customers.untag': defineEvent({
    version: 1,
    subject: 'customer_tags',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({ name: z.string() }),
    evidence: ({ tags }, { id }) => void tags.delete(id),
  }),
  'customers.addHold': defineEvent({
    version: 1,
    subject: 'holds',
    history: 'told',
    undo: 'inverse',
    data: hold,
    evidence: ({ holds }, { id, customerId, data: { reference: _reference, ...facts } }) =>
      void holds.set(id, { ...plainHold, ...facts, customerId, isEnded: false }),
  }),
  /** The hold it is about goes on from the one it replaces, to another day. */
  'customers.extendHold': defineEvent({
    version: 1,
    subject: 'holds',
    history: 'told',
    undo: 'inverse',
    data: hold.extend({ formerUntilOn: day }),
    evidence: ({ holds }, { id, replacesId, customerId, data }) => {
      const { reference: _reference, formerUntilOn: _former, ...facts } = data;
      holds.set(id, { ...plainHold, ...facts, customerId, isEnded: false });
      if (replacesId !== null) tell(holds, replacesId, { isEnded: true });
    },
  }),
  'customers.endHold': defineEvent({
    version: 1,
    subject: 'holds',
    history: 'told',
    undo: 'inverse',
    data: hold,
    evidence: ({ holds }, { id }) => tell(holds, id, { isEnded: true }),
  }),
};
