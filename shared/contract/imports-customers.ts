import { z } from 'zod';
import { customerFields, valueNames } from '../domain/customers/fields.ts';
import { creations, outcomes } from '../domain/customers/plan.ts';
import { chosenColumns, chosenSheet, listInspection, listPreview, mappedColumns } from './imports-lists.ts';
import { id, pageOf } from './values.ts';

/**
 * How a list of customers is read. An absent option is what the user last chose for the same headings, else a guess.
 */
export const customerOptions = z.strictObject({
  sheet: chosenSheet,
  columns: chosenColumns(customerFields),
  /** False when the first row is a customer already. */
  hasHeadings: z.boolean().optional(),
});
export type CustomerOptions = z.infer<typeof customerOptions>;

export const customerPolicy = z.object({
  /** False: only what is empty is filled. */
  replace: z.boolean().default(false),
  /** Which unknown customers are created: those with a code, all of them, or none. */
  create: z.enum(creations).default('coded'),
});

/** What the user decides when applying it. */
export const customerDecisions = z.object({ policy: customerPolicy.optional() });

const value = z.union([z.string(), z.number(), z.null()]);
const contactValues = z.object({
  name: z.string(),
  role: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});

/** What one customer of the list becomes, or became. */
export const customerChange = z.object({
  outcome: z.enum(outcomes),
  customerId: id.nullable(),
  code: z.string(),
  name: z.string(),
  matchedBy: z.enum(['code', 'siren', 'name']).nullable(),
  /** First lines of the file that speak of it. */
  lines: z.array(z.int()).max(20),
  /** `isKept`: the value already there stays, because it is not to be replaced. */
  values: z.array(z.object({ name: z.enum(valueNames), old: value, next: value, isKept: z.boolean() })),
  contacts: z.array(
    z.object({ id: id.nullable(), old: contactValues.nullable(), next: contactValues, isKept: z.boolean() }),
  ),
  /**
   * After the import was undone: the values that stayed because they were changed since; `customer` for a whole
   * customer that is in use.
   */
  keptSince: z.array(z.enum([...valueNames, 'contacts', 'customer'])).default([]),
});
export type CustomerChange = z.infer<typeof customerChange>;

/** Number of customers by outcome. */
const counts = z.record(z.enum(outcomes), z.int());

/** What applying a list of customers by `policy` will change, or changed. */
export const customersPreview = listPreview.extend({
  kind: z.literal('customers'),
  policy: customerPolicy,
  counts,
});
export type CustomersPreview = z.infer<typeof customersPreview>;

/** What applying the batch by the policy asked would change now; of an applied or undone batch, what it changed. */
export const customerChanges = pageOf(customerChange).extend({
  kind: z.literal('customers'),
  counts,
  keptCount: z.int(),
  issueCount: z.int(),
});
export type CustomerChanges = z.infer<typeof customerChanges>;

/** What a list of customers is understood to hold. */
export const customersInspection = listInspection.extend({
  kind: z.literal('customers'),
  hasHeadings: z.boolean(),
  columns: mappedColumns(customerFields),
  /** Customers of the list the ledger knows, and those it does not. */
  known: z.int(),
  unknown: z.int(),
});
export type CustomersInspection = z.infer<typeof customersInspection>;
