import { z } from 'zod';
import { adjustmentNatures, documentKinds } from '../domain/kinds.ts';
import { command, query } from './common/base.ts';
import { cents, id, text } from './common/values.ts';

const foundCustomer = z.object({ id, code: z.string(), name: z.string() });

export const search = {
  /** Customers and documents for the command palette, best first. */
  find: query('customers', 'documents')
    .input(z.object({ text: text.min(1) }))
    .output(
      z.object({
        customers: z.array(foundCustomer),
        documents: z.array(
          z.object({
            id,
            reference: z.string(),
            kind: z.enum(documentKinds),
            nature: z.enum(adjustmentNatures).nullable(),
            issuedOn: z.string(),
            customerId: id,
            customerName: z.string(),
            amountCents: cents,
          }),
        ),
      }),
    ),
  /** The customers last opened on this machine, the latest first. */
  recent: query('customers', 'visits').output(z.array(foundCustomer)),
  /** Keeps that a customer was opened. */
  visit: command('visits')
    .meta({ isAside: true })
    .input(z.object({ customerId: id })),
};
