import { z } from 'zod';
import { customerFields, valueNames } from '../../domain/customers/fields.ts';
import { creations, outcomes } from '../../domain/customers/plan.ts';
import { contactDuties } from '../../domain/kinds.ts';
import { dateOrders } from '../../domain/open-items/item.ts';
import { id } from '../common/values.ts';
import { listContract } from './lists.ts';

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
  duty: z.enum(contactDuties).nullable().default(null),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});

const named = z.object({ id, name: z.string() });
const level = z.object({ stepId: id, step: z.string(), reachedOn: z.string().nullable() });

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
  /** The scenario that the list assigns, and the level it takes over from another tool. */
  scenario: z.object({ old: named.nullable(), next: named, isKept: z.boolean() }).nullable().default(null),
  level: z.object({ old: level.nullable(), next: level, isKept: z.boolean() }).nullable().default(null),
  /**
   * After the import was undone: the values that stayed because they were changed since; `customer` for a whole
   * customer that is in use.
   */
  keptSince: z.array(z.enum([...valueNames, 'contacts', 'scenario', 'level', 'customer'])).default([]),
});
export type CustomerChange = z.infer<typeof customerChange>;

/** Number of customers by outcome. */
const counts = z.record(z.enum(outcomes), z.int());

/** A list of customers as it crosses the boundary. */
export const customersContract = listContract('customers', {
  fields: customerFields,
  options: {
    /** False when the first row is a customer already. */
    hasHeadings: z.boolean().optional(),
    /** Asked where every day of a last reminder reads both ways. */
    dateOrder: z.enum(dateOrders).optional(),
  },
  inspected: {
    hasHeadings: z.boolean(),
    dateOrder: z.enum(dateOrders).nullable(),
    needsDateOrder: z.boolean(),
    /** Customers of the list the ledger knows, and those it does not. */
    known: z.int(),
    unknown: z.int(),
  },
  change: customerChange,
  told: { policy: customerPolicy, counts },
  /** By the policy asked while the list waits; of an applied or undone one, what it changed. */
  page: { counts, keptCount: z.int(), issueCount: z.int() },
});
export type CustomerOptions = z.infer<(typeof customersContract)['options']>;
export type CustomersPreview = z.infer<(typeof customersContract)['preview']>;
export type CustomerChanges = z.infer<(typeof customersContract)['changes']>;
export type CustomersInspection = z.infer<(typeof customersContract)['inspection']>;
