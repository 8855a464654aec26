import { z } from 'zod';
import { defineEvent } from './define.ts';
import { count, day, id } from './values.ts';

const remarked = { number: id, currency: z.string() };

export const editionEvents = {
  'editions.create': defineEvent({
    version: 1,
    subject: 'editions',
    history: 'an aged balance is of all customers',
    undo: { lasting: 'lastingEdition' },
    data: z.strictObject({ number: id, asOf: day, sha256: z.string(), remarkCount: count }),
  }),
  'editions.remark': defineEvent({
    version: 1,
    subject: 'editions',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({ ...remarked, remark: z.string().min(1), before: z.string().nullable() }),
    parts: rowOfRemark,
  }),
  'editions.removeRemark': defineEvent({
    version: 1,
    subject: 'editions',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({ ...remarked, before: z.string() }),
    parts: rowOfRemark,
  }),
};

/** A remark stands beside one customer's amount in one currency. */
function rowOfRemark({ customerId, data }: { customerId: number | null; data: { currency: string } }): string[] {
  return [`${customerId} ${data.currency}`];
}
