import { z } from 'zod';
import { comparedAmountList } from '../domain/lists/compared-amount-list.ts';
import { controlLineList } from '../domain/lists/control-line-list.ts';
import { balanceDocumentList } from '../domain/lists/document-list.ts';
import { controlLine, controlQuestion } from './balance-control.ts';
import { query } from './common/base.ts';
import { customerFactTotals, customerFactValues } from './common/customer-facts.ts';
import { exportOf } from './common/exports.ts';
import { listExport, listPage, listRows, looseColumns, looseOrder } from './common/listing.ts';
import { cents, day, id, instant, page, text } from './common/values.ts';
import { listedDocument } from './documents.ts';

/** Upper limits in days late, increasing: `[30, 60, 90]` gives 1–30, 31–60, 61–90, over 90. */
export const buckets = z.array(z.int().min(1).max(3650)).min(1).max(8);

/** Limits under a name, to choose them again: « 15-45-75 ». */
export const bucketSet = z.object({ name: text.trim().min(1).max(40), buckets });
export type BucketSet = z.infer<typeof bucketSet>;
/** Most named sets of a firm. */
export const mostBucketSets = 20;

/** How a part of the receivables counts in a balance: with the rest, not at all, or alone. */
const share = z.enum(['included', 'excluded', 'only']).default('included');

/** The day an age counts from. `promised`: the later of the due date and the day the customer committed to. */
export const balanceBases = ['due', 'issue', 'booked', 'promised'] as const;

/**
 * Where unallocated credits stand: in columns of their own, in the column of their own age, or deducted from the oldest documents of the same
 * customer and currency. A credit without a due date is aged by its issue.
 */
export const balanceCredits = ['apart', 'aged', 'deducted'] as const;

export const balanceParameters = z.object({
  /** Date d'arrêté. */
  asOf: day,
  /** Instant up to which rows count as known; default now. */
  knownAt: instant.optional(),
  basis: z.enum(balanceBases).default('due'),
  /** Default: the firm's own, or 30, 60 and 90 days. */
  buckets: buckets.optional(),
  credits: z.enum(balanceCredits).default('apart'),
  /** What is disputed of documents at `asOf`, as known at `knownAt`: to the cent, the rest of each document is not. */
  disputed: share,
  doubtful: share,
});
export type BalanceParameters = z.infer<typeof balanceParameters>;

/** How rows are gathered under subtotals; a band is a range of totals. */
export const balanceGroupings = ['none', 'customerGroup', 'salesperson', 'responsible', 'scenario', 'band'] as const;
export type BalanceGrouping = (typeof balanceGroupings)[number];

const order = {
  search: text.optional(),
  ...looseOrder,
  groupBy: z.enum(balanceGroupings).default('none'),
  /** Currency of the rows asked for, of every currency when absent. Totals are given for every currency in any case. */
  currency: z.string().length(3).optional(),
};

export const balanceRow = z.object({
  customerId: id,
  code: z.string(),
  name: z.string(),
  /** Key of the row's group; empty without grouping, and for a customer in no group. */
  group: z.string(),
  /** Signed cents by column name. */
  columns: z.record(z.string(), cents),
  totalCents: cents,
  /** The part of the total that is disputed. */
  disputedCents: cents,
  ...customerFactValues,
});
export type BalanceRow = z.infer<typeof balanceRow>;

/** One customer in the two totals of a check. */
const comparedBalance = z.object({
  customer: z.string(),
  name: z.string(),
  expectedCents: cents,
  actualCents: cents,
  differenceCents: cents,
});

export const balanceCheck = z.object({
  name: z.enum(['columns', 'ledger']),
  differenceCents: cents,
  /** The differences, one by one, when there are any. */
  items: z.array(comparedBalance),
  /** Lines of the files on customer accounts that could not be read; `cents` is null where nothing tells the amount. */
  refused: z.array(
    z.object({
      file: z.string(),
      line: z.int(),
      customer: z.string(),
      name: z.string(),
      cents: cents.nullable(),
    }),
  ),
  /** Number of refused lines whose amount is unknown: with any, the check is incomplete, whatever its difference. */
  unknownCount: z.int(),
  /**
   * Signed cents of the manual documents and allocations added to the accounts, which no file holds; left out where they come
   * to nothing.
   */
  manualCents: cents.optional(),
  /**
   * The open-items list the balance is compared with, where one is newer than the ledgers, which end on `ledgerOn`.
   * Between both days nothing tells what was settled. Null for a balance up to `ledgerOn`.
   */
  list: z.object({ file: z.string(), on: z.string(), ledgerOn: z.string() }).nullable(),
});

/** The amounts that the options `disputed` and `doubtful` keep out of a balance: with them it ties to the accounts. */
export const balanceLeftOut = z.object({
  reason: z.enum(['disputed', 'undisputed', 'doubtful', 'notDoubtful']),
  currency: z.string(),
  cents,
});

export const balanceReport = z.object({
  asOf: z.string(),
  knownAt: z.string(),
  basis: z.enum(balanceBases),
  buckets,
  credits: z.enum(balanceCredits),
  /** Column names in order: notDue, late1to30, …, lateOver90, noDueDate, creditNotes, payments, deposits. */
  columns: z.array(z.string()),
  currencies: z.array(
    z.object({
      currency: z.string(),
      rows: z.array(balanceRow),
      totals: z.record(z.string(), cents),
      totalCents: cents,
      disputedCents: cents,
      ...customerFactTotals,
      customerCount: z.int(),
      /** Every group, in the order of the rows. */
      groups: z.array(
        z.object({
          key: z.string(),
          totals: z.record(z.string(), cents),
          totalCents: cents,
          disputedCents: cents,
          ...customerFactTotals,
          customerCount: z.int(),
        }),
      ),
    }),
  ),
  /** Where the file held nothing yet at `knownAt`; `knownFrom` is the instant it first did, null when it never has. */
  nothingKnown: z.object({ knownFrom: z.string().nullable() }).nullable(),
});

/** The control of a balance, of all its customers. */
export const balanceControl = z.object({
  /** Empty where nothing was known yet: two zeros that agree prove nothing. */
  checks: z.array(balanceCheck),
  leftOut: z.array(balanceLeftOut),
});
export type BalanceControl = z.infer<typeof balanceControl>;

/** A balance with its control, as it is exported and closed. */
export type BalanceReport = z.infer<typeof balanceReport> & BalanceControl;

/** Openings that are listed together. */
const openingsOf = {
  openingOn: day,
  /**
   * `afterGap`: months are missing before, and the opening counts; `repeated`: what the previous fiscal year left
   * counts.
   */
  state: z.enum(['repeated', 'afterGap']),
};

/** A customer whose balance at the start of a fiscal year is not what the imports before it left. */
export const openingDifference = z.object({
  ...openingsOf,
  customer: z.string(),
  name: z.string(),
  leftCents: cents,
  openingCents: cents,
});
/** The first 500, and how many there are. */
export const openingDifferences = z.object({ rows: z.array(openingDifference).max(500), count: z.int() });
export type OpeningDifferenceRow = z.infer<typeof openingDifference>;
/** The export of the openings of one day that differ. */
export const exportedOpenings = { ...openingsOf, ...listExport(comparedAmountList) };

/** A document of one amount; `promisedOn` is the promised day its age counts from, null where it counts from another. */
export const balanceDocument = listedDocument.extend({ promisedOn: z.string().nullable() });
export type BalanceDocument = z.infer<typeof balanceDocument>;

/** One amount of a balance. */
const cellOfBalance = {
  ...balanceParameters.shape,
  customerId: id,
  column: z.string().max(40),
  currency: z.string().length(3).optional(),
};

export const balance = {
  /** The latest openings of the imported fiscal years that differ from what was imported before them. */
  openings: query('imports', 'documents').output(openingDifferences),
  exportOpenings: exportOf(exportedOpenings, 'imports', 'documents'),
  /**
   * The two totals of the control with the accounts (`expectedCents`) and the customers that they are made of, in the ledger's currency:
   * those that differ most first. Documents that a filter leaves out count.
   */
  compared: query('documents', 'customers', 'imports')
    .input(balanceParameters.pick({ asOf: true, knownAt: true }).extend(listPage(comparedAmountList)))
    .output(listRows(comparedBalance.extend({ customerId: id.nullable() }))),
  exportCompared: exportOf(
    { ...balanceParameters.pick({ asOf: true, knownAt: true }).shape, ...listExport(comparedAmountList) },
    'documents',
    'customers',
    'imports',
  ),
  /** The customers whose columns do not add up to their total. */
  exportColumnSums: exportOf(
    { ...balanceParameters.shape, ...listExport(comparedAmountList) },
    'documents',
    'customers',
    'reminders',
    'firm',
  ),
  /** The lines that an amount of the control is made of, the oldest first. */
  controlLines: query('imports', 'documents', 'customers')
    .input(z.object({ question: controlQuestion, ...listPage(controlLineList) }))
    .output(listRows(controlLine).extend({ totalCents: cents })),
  exportControlLines: exportOf(
    { question: controlQuestion, ...listExport(controlLineList) },
    'imports',
    'documents',
    'customers',
  ),
  /** One page of rows per currency. Totals cover all rows. */
  get: query('documents', 'customers', 'reminders', 'firm')
    .input(
      balanceParameters.extend({
        ...order,
        ...page,
      }),
    )
    .output(balanceReport.extend({ nextCursor: z.string().nullable() })),
  /** Asked apart from the rows: it sums every line of the accounts, and nobody should wait for it to see who owes what. */
  control: query('documents', 'customers', 'reminders', 'firm').input(balanceParameters).output(balanceControl),
  /** The documents one amount of the balance is made of, with what each brings to it; in every currency without `currency`. */
  documents: query('documents', 'customers', 'reminders', 'firm')
    .input(z.object({ ...cellOfBalance, ...listPage(balanceDocumentList) }))
    .output(listRows(balanceDocument)),
  exportDocuments: exportOf(
    { ...cellOfBalance, ...listExport(balanceDocumentList) },
    'documents',
    'customers',
    'reminders',
    'firm',
  ),
  export: exportOf(
    { ...balanceParameters.shape, ...order, ...looseColumns },
    'documents',
    'customers',
    'reminders',
    'firm',
  ),
};
