import { z } from 'zod';
import { cardParts } from '../customers/card.ts';
import { holdKinds } from '../kinds.ts';
import { defineEvent } from './define.ts';
import { tell } from './evidence.ts';
import { cents, change, changes, count, day, id } from './values.ts';

const named = { code: z.string(), name: z.string() };
const merged = {
  fromId: id,
  fromCode: z.string(),
  fromName: z.string(),
  intoId: id,
  intoCode: z.string(),
  intoName: z.string(),
};
const hold = { kind: z.enum(holdKinds), reason: z.string(), untilOn: day };

export const customerEvents = {
  'customers.create': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'told',
    data: z.strictObject(named),
  }),
  'customers.remove': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'the customer whose history it would stand in is gone',
    data: z.strictObject(named),
    evidence: ({ holds, typedDocuments }, { customerId }) => {
      for (const rows of [holds, typedDocuments])
        for (const [row, facts] of rows) if (facts.customerId === customerId) rows.delete(row);
    },
  }),
  'customers.update': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'told',
    data: z.strictObject({ changes, dueDatesMoved: count.optional() }),
  }),
  'customers.merge': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'told',
    data: z.strictObject({
      ...merged,
      documentCount: count,
      openCents: cents,
      dueDatesMoved: count,
      take: z.array(z.enum(cardParts)),
      changes: z.record(z.string(), change),
    }),
  }),
  'customers.unmerge': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'told',
    data: z.strictObject(merged),
  }),
  'customers.import': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'told',
    data: z.strictObject({ fileName: z.string(), batchId: id, outcome: z.string(), changes }),
  }),
  'customers.undoImport': defineEvent({
    version: 1,
    subject: 'customers',
    history: 'told',
    data: z.strictObject({ fileName: z.string(), batchId: id, keptSince: z.array(z.string()).optional() }),
  }),
  'customers.addHold': defineEvent({
    version: 1,
    subject: 'holds',
    history: 'told',
    data: z.strictObject({ ...hold, reference: z.string().optional(), documentId: id.optional() }),
    evidence: ({ holds }, { id, customerId, data: { reference: _reference, ...facts } }) =>
      void holds.set(id, { documentId: null, ...facts, customerId, isEnded: false }),
  }),
  'customers.endHold': defineEvent({
    version: 1,
    subject: 'holds',
    history: 'told',
    data: z.strictObject(hold),
    evidence: ({ holds }, { id }) => tell(holds, id, { isEnded: true }),
  }),
};
