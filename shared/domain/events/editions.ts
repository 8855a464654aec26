import { z } from 'zod';
import { defineEvent } from './define.ts';
import { count, day, id } from './values.ts';

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
    data: z.strictObject({ number: id, remark: z.string(), currency: z.string(), before: z.string().nullable() }),
    /** The remark stands beside one customer's amount in one currency. */
    parts: ({ customerId, data }) => [`${customerId} ${data.currency}`],
  }),
};
