import { z } from 'zod';
import { editionList } from '../domain/lists/edition-list.ts';
import { balanceBases, balanceCheck, balanceCredits, balanceLeftOut, balanceParameters } from './balance.ts';
import { command, query } from './common/base.ts';
import { exportOf } from './common/exports.ts';
import { listExport, listPage, listRows, looseColumns, looseOrder } from './common/listing.ts';
import { cents, id, instant, longText, page, pageOf } from './common/values.ts';

/** What an edition was made with and what it amounts to, sealed with its rows. */
export const editionParameters = z.object({
  firmName: z.string(),
  basis: z.enum(balanceBases),
  buckets: z.array(z.int()),
  credits: z.enum(balanceCredits),
  disputed: z.enum(['included', 'excluded', 'only']),
  doubtful: z.enum(['included', 'excluded', 'only']),
  columns: z.array(z.string()),
  currencies: z.array(
    z.object({
      currency: z.string(),
      totals: z.record(z.string(), cents),
      totalCents: cents,
      disputedCents: cents,
      customerCount: z.int(),
    }),
  ),
  checks: z.array(
    balanceCheck
      .pick({ name: true, differenceCents: true, unknownCount: true, list: true })
      .partial({ unknownCount: true, list: true }),
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

/** The part of a row that is kept beside its total: the customer's code and name at the time, cents by column name, and those disputed. */
export const editionColumns = z.object({
  code: z.string(),
  name: z.string(),
  columns: z.record(z.string(), cents),
  disputedCents: cents,
});

/** A customer and currency of an edition as they stood. */
export const editionRow = z.object({
  customerId: id,
  code: z.string(),
  name: z.string(),
  currency: z.string(),
  columns: z.record(z.string(), cents),
  totalCents: cents,
  /** The part of the total that was disputed. */
  disputedCents: cents,
  remark: z.string().nullable(),
});
export type EditionRow = z.infer<typeof editionRow>;

const totals = z.object({ columns: z.record(z.string(), cents), totalCents: cents });
const comparedSide = totals.extend({ remark: z.string().nullable() });

/** A customer and currency in two editions; null in the one that has no row of theirs. */
export const comparedRow = editionRow
  .pick({ customerId: true, code: true, name: true, currency: true })
  .extend({ before: comparedSide.nullable(), after: comparedSide.nullable() });
export type ComparedRow = z.infer<typeof comparedRow>;

/** What two editions amount to, side by side. */
export const editionComparison = z.object({
  before: edition,
  after: edition,
  /**
   * The parameters in which the two editions differ. With different buckets the columns cannot be compared and
   * `columns` is empty.
   */
  differing: z.array(z.enum(['buckets', 'basis', 'credits', 'disputed', 'doubtful'])),
  columns: z.array(z.string()),
  currencies: z.array(
    z.object({
      currency: z.string(),
      before: totals,
      after: totals,
      /** Customers of either edition; those of the later one alone, and of the former alone. */
      customerCount: z.int(),
      enteredCount: z.int(),
      leftCount: z.int(),
    }),
  ),
});
export type EditionComparison = z.infer<typeof editionComparison>;

/** Which two editions, their customers sorted and narrowed by what changed. */
const comparison = { before: id, after: id, ...looseOrder };

export const editions = {
  /** The latest first unless asked otherwise. */
  list: query('editions')
    .input(z.object(listPage(editionList)))
    .output(listRows(edition)),
  /** The list itself; `export` is of one edition. */
  exportList: exportOf(listExport(editionList), 'editions'),
  get: query('editions').input(z.object({ id })).output(edition),
  rows: query('editions')
    .input(z.object({ id, ...looseOrder, ...page }))
    .output(listRows(editionRow)),
  compare: query('editions')
    .input(z.object({ ...comparison, ...page }))
    .output(pageOf(comparedRow).extend(editionComparison.shape)),
  /** Stores the balance over every customer under the next number; the remarks of the latest edition come along on request. */
  create: command('editions')
    .input(balanceParameters.extend({ takeRemarks: z.boolean().default(false) }))
    .output(z.object({ id, number: z.int() })),
  /** A remark on a customer, outside the seal; null removes it. */
  remark: command('editions').input(
    z.object({ id, customerId: id, currency: z.string().length(3), remark: longText.min(1).nullable() }),
  ),
  export: exportOf({ id, ...looseOrder, ...looseColumns }, 'editions'),
  exportComparison: exportOf({ ...comparison, ...looseColumns }, 'editions'),
};
