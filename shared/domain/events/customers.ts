import { z } from 'zod';
import { cardParts } from '../customers/card.ts';
import { tagKey } from '../customers/tags.ts';
import { defineEvent } from './define.ts';
import { firstOf } from './first-of.ts';
import { cents, change, changes, count, fieldKeys, id } from './values.ts';

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
    naming: (facts) => ({ name: firstOf(facts.map(({ name }) => name)) }),
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
};
