import { z } from 'zod';
import { defineEvent } from './define.ts';
import { cents, day } from './values.ts';

const data = z.strictObject({
  debitReference: z.string(),
  creditReference: z.string(),
  amountCents: cents,
  currency: z.string(),
  effectiveOn: day,
});

export const allocationEvents = {
  'allocations.create': defineEvent({ version: 1, subject: 'allocations', history: 'told', data }),
  'allocations.void': defineEvent({ version: 1, subject: 'allocations', history: 'told', data }),
};
