import { z } from 'zod';
import { query } from './base.ts';
import { cents, day, id, instant, offeredFile, page, text } from './values.ts';

export const balanceParameters = z.object({
  /** Date d'arrêté. */
  asOf: day,
  /** Instant up to which rows count as known; default now. */
  knownAt: instant.optional(),
  basis: z.enum(['due', 'issue']).default('due'),
  /** Upper limits in days late, increasing: `[30, 60, 90]` gives 1–30, 31–60, 61–90, over 90. */
  buckets: z.array(z.int().min(1).max(3650)).min(1).max(8).default([30, 60, 90]),
});
export type BalanceParameters = z.infer<typeof balanceParameters>;

export const balanceRow = z.object({
  customerId: id,
  code: z.string(),
  name: z.string(),
  /** Signed cents by column name. */
  columns: z.record(z.string(), cents),
  totalCents: cents,
});
export type BalanceRow = z.infer<typeof balanceRow>;

export const balanceCheck = z.object({
  name: z.enum(['columns', 'ledger']),
  differenceCents: cents,
  /** The differences, one by one, when there are any. */
  items: z.array(
    z.object({
      customer: z.string(),
      name: z.string(),
      expectedCents: cents,
      actualCents: cents,
      differenceCents: cents,
    }),
  ),
});

export const balanceReport = z.object({
  asOf: z.string(),
  knownAt: z.string(),
  basis: z.enum(['due', 'issue']),
  /** Column names in order: notDue, late1to30, …, lateOver90, noDueDate, creditNotes, payments, deposits. */
  columns: z.array(z.string()),
  currencies: z.array(
    z.object({
      currency: z.string(),
      rows: z.array(balanceRow),
      totals: z.record(z.string(), cents),
      totalCents: cents,
      customerCount: z.int(),
    }),
  ),
  checks: z.array(balanceCheck),
});
export type BalanceReport = z.infer<typeof balanceReport>;

export const balance = {
  /** A page of rows per currency; totals and checks always cover everything. */
  get: query('documents', 'customers')
    .input(
      balanceParameters.extend({
        search: text.optional(),
        sort: z.string().max(40).default('name'),
        descending: z.boolean().default(false),
        currency: z.string().length(3).optional(),
        ...page,
      }),
    )
    .output(balanceReport.extend({ nextCursor: z.string().nullable() })),
  export: query('documents', 'customers')
    .input(
      balanceParameters.extend({
        format: z.enum(['csv', 'pdf']),
        search: text.optional(),
        sort: z.string().max(40).default('name'),
        descending: z.boolean().default(false),
      }),
    )
    .output(offeredFile),
};
