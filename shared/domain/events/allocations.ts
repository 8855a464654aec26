import { z } from 'zod';
import { sumCents } from '../values/money.ts';
import { defineEvent } from './define.ts';
import { cents, day, id } from './values.ts';

const data = z.strictObject({
  debitDocumentId: id,
  creditDocumentId: id,
  debitReference: z.string(),
  creditReference: z.string(),
  amountCents: cents,
  currency: z.string(),
  effectiveOn: day,
});

export const allocationEvents = {
  'allocations.create': defineEvent({
    version: 1,
    subject: 'allocations',
    history: 'told',
    undo: 'inverse',
    data,
    naming: (facts) => ({ amountCents: sumCents(facts.map(({ amountCents }) => amountCents)) }),
  }),
  'allocations.void': defineEvent({
    version: 1,
    subject: 'allocations',
    history: 'told',
    undo: 'inverse',
    data,
  }),
};
