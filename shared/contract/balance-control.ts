import { z } from 'zod';
import { lineSources } from '../domain/balance/control-causes.ts';
import { cents, day, id, instant, text } from './common/values.ts';

const moment = { asOf: day, knownAt: instant.optional() };
/** Code of a customer: a refused line may name one that the firm has no card of. */
const customer = text;
/** Customers asked about at once: every page of lines is put in order anew, so that more of them would not be quicker. */
export const mostCustomers = 100;
const customers = z.array(customer).min(1).max(mostCustomers);

/** The amount whose lines are asked for. All are in the ledger's currency, and of a merged customer those of all his accounts. */
export const controlQuestion = z.discriminatedUnion('of', [
  /** What the accounts come to: lines of the files, refused ones with a known amount, manual documents, manual allocations before a list. */
  z.object({ of: z.literal('accounts'), customers, ...moment }),
  /** What the balance comes to: open documents. */
  z.object({ of: z.literal('balance'), customers, ...moment }),
  /** The lines that could not be read, with or without a known amount; of every customer without `customers`. */
  z.object({ of: z.literal('refused'), customers: customers.optional(), ...moment }),
  /** The balance at the end of a fiscal year, and what the opening of the next one states. */
  z.object({ of: z.enum(['left', 'opening']), customer, openingOn: day }),
]);
export type ControlQuestion = z.infer<typeof controlQuestion>;

export const controlLine = z.object({
  source: z.enum(lineSources),
  /** Its row among those of its source. */
  id,
  /** The import, its file and the line in it; null for a document that is asked for itself. */
  batchId: id.nullable(),
  file: z.string().nullable(),
  line: z.int().nullable(),
  customer: z.string(),
  /** The customer with whom it counts: another one where `customer` was merged. */
  countedWith: z.string(),
  /** The card of `countedWith`; null where the firm has none. */
  customerId: id.nullable(),
  name: z.string(),
  journal: z.string(),
  on: z.string(),
  reference: z.string(),
  label: z.string(),
  /** Null for a refused line whose amount nothing tells. */
  cents: cents.nullable(),
});
export type ControlLine = z.infer<typeof controlLine>;
