import { z } from 'zod';
import { balanceBases, balanceCheck, balanceLeftOut, balanceParameters } from './balance.ts';
import { command, query } from './base.ts';
import { cents, id, instant, longText, offeredFile, page, pageOf } from './values.ts';

/** What an edition was made with and what it amounts to, sealed with its rows. */
export const editionParameters = z.object({
  firmName: z.string(),
  basis: z.enum(balanceBases),
  buckets: z.array(z.int()),
  credits: z.enum(['apart', 'deducted']),
  disputed: z.enum(['included', 'excluded', 'only']),
  doubtful: z.enum(['included', 'excluded', 'only']),
  columns: z.array(z.string()),
  currencies: z.array(
    z.object({
      currency: z.string(),
      totals: z.record(z.string(), cents),
      totalCents: cents,
      customerCount: z.int(),
    }),
  ),
  checks: z.array(
    balanceCheck.pick({ name: true, differenceCents: true, unknownCount: true }).partial({ unknownCount: true }),
  ),
  leftOut: z.array(balanceLeftOut),
});
export type EditionParameters = z.infer<typeof editionParameters>;

export const edition = z.object({
  id,
  number: z.int(),
  asOf: z.string(),
  knownAt: instant,
  recordedAt: instant,
  sha256: z.string(),
  parameters: editionParameters,
});
export type Edition = z.infer<typeof edition>;

/** What is kept of a row beside its total: who it was then, cents by column name. */
export const editionColumns = z.object({ code: z.string(), name: z.string(), columns: z.record(z.string(), cents) });

/** A customer and currency of an edition as they stood. Compared with another edition, those of either one. */
export const editionRow = z.object({
  customerId: id,
  code: z.string(),
  name: z.string(),
  currency: z.string(),
  columns: z.record(z.string(), cents),
  totalCents: cents,
  remark: z.string().nullable(),
  /** Total in the edition compared with; null without one. */
  otherCents: cents.nullable(),
});
export type EditionRow = z.infer<typeof editionRow>;

export const editions = {
  /** The latest first. */
  list: query('editions').input(z.object(page)).output(pageOf(edition)),
  get: query('editions').input(z.object({ id })).output(edition),
  rows: query('editions')
    .input(z.object({ id, compareWith: id.optional(), ...page }))
    .output(pageOf(editionRow)),
  /** Stores the balance over every customer under the next number; the remarks of the latest edition come along on request. */
  create: command('editions')
    .input(balanceParameters.extend({ takeRemarks: z.boolean().default(false) }))
    .output(z.object({ id, number: z.int() })),
  /** A remark on a customer, outside the seal; null removes it. */
  remark: command('editions').input(
    z.object({ id, customerId: id, currency: z.string().length(3), remark: longText.min(1).nullable() }),
  ),
  export: query('editions').input(z.object({ id })).output(offeredFile),
};
