import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { customerFields, valueNames } from '../domain/customers/fields.ts';
import { creations, outcomes } from '../domain/customers/plan.ts';
import { command, query } from './base.ts';
import { importIssue } from './import-issue.ts';
import { fileToken, id, offeredFile, page, pageOf, progress, text } from './values.ts';

/** Cells pasted from a spreadsheet, at most: some three thousand customers. */
const mostPasted = 400_000;

/** A chosen file, or cells pasted under a name of their own. */
export const customerSource = z.union([
  z.object({ fileToken }),
  z.object({ text: z.string().max(mostPasted), name: text.min(1).max(100) }),
]);
export type CustomerSourceInput = z.infer<typeof customerSource>;

/**
 * How a list of customers is read. An absent option is what the user last chose for the same headings, else a guess.
 */
export const customerOptions = z.strictObject({
  /** The sheet of a workbook that is read. */
  sheet: z.string().max(200).optional(),
  /** What each column holds, from the first; null for one that is not read. */
  columns: z.array(z.enum(customerFields).nullable()).min(1).max(200).optional(),
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

const counts = z.record(z.enum(outcomes), z.int());

/** Kept with the import: how it was applied and what it changed. */
export const customerImportSummary = z.object({
  policy: customerPolicy,
  counts,
  /** The same content was imported before under this name. */
  alreadyImportedAs: z.string().nullable(),
});
export type CustomerImportSummary = z.infer<typeof customerImportSummary>;

export const customerInspection = z.object({
  fileName: z.string(),
  encoding: z.string(),
  sheet: z.string().nullable(),
  /** Every sheet of a workbook that has rows. */
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), isHidden: z.boolean() })).max(500),
  headings: z.array(z.string()),
  hasHeadings: z.boolean(),
  /** The first rows, as the file shows them. */
  samples: z.array(z.array(z.string())).max(20),
  columns: z.array(z.enum(customerFields).nullable()),
  isRemembered: z.boolean(),
  rows: z.int(),
  /** Customers of the list the ledger knows, and those it does not. */
  known: z.int(),
  unknown: z.int(),
  issueCount: z.int(),
  issues: z.array(importIssue),
});
export type CustomerInspection = z.infer<typeof customerInspection>;

export const customerImports = {
  /** Reads a list of customers without keeping anything, and tells how it is understood. */
  inspect: query('imports', 'customers')
    .input(z.object({ source: customerSource, options: customerOptions.default({}) }))
    .output(customerInspection),
  /** Reads the list into a staged batch. Stopping the iteration leaves nothing. */
  stage: command('imports')
    .input(z.object({ source: customerSource, options: customerOptions.default({}) }))
    .output(eventIterator(progress, z.object({ batchId: id }))),
  /** What applying the batch by `policy` would change now; of an applied or undone batch, what it changed. */
  changes: query('imports', 'customers')
    .input(
      z.object({
        batchId: id,
        policy: customerPolicy.default({ replace: false, create: 'coded' }),
        outcome: z.enum(outcomes).optional(),
        ...page,
      }),
    )
    .output(pageOf(customerChange).extend({ counts, keptCount: z.int(), issueCount: z.int() })),
  /** Applies a staged list whole or not at all; reports progress. Stopping the iteration leaves it staged. */
  apply: command('imports', 'customers', 'documents', 'reminders', 'plans')
    .input(z.object({ batchId: id, policy: customerPolicy.default({ replace: false, create: 'coded' }) }))
    .output(eventIterator(progress, customerImportSummary)),
  /** A spreadsheet with the present customers, to fill and give back. */
  template: command()
    .input(z.object({ format: z.enum(['xlsx', 'csv']), onlyIncomplete: z.boolean().default(false) }))
    .output(offeredFile),
  /** Customers with something open, and how many of them no letter or mail can reach. */
  completeness: query('customers', 'documents').output(
    z.object({ customers: z.int(), withoutAddress: z.int(), withoutEmail: z.int() }),
  ),
};
