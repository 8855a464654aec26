import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { importKindNames, listKinds, sourceKinds } from '../domain/imports/kinds.ts';
import { batchStates, documentKinds, dueOrigins, importModes, sides } from '../domain/kinds.ts';
import { dateOrders, dayOrigins, listFields, rowKinds } from '../domain/open-items/item.ts';
import { openingDifferences } from './balance.ts';
import { command, query } from './base.ts';
import { customerImportSummary } from './customer-imports.ts';
import { importIssue } from './import-issue.ts';
import { cents, day, fileToken, id, instant, page, pageOf, progress } from './values.ts';

/**
 * How an open-items list (CSV, TXT, XLSX) is read. An absent option is what the user last chose for the same headings,
 * else a guess.
 */
export const listOptions = z.strictObject({
  /** The sheet of a workbook that is read. */
  sheet: z.string().max(200).optional(),
  /** What each column holds, from the first; null for one that is not read. */
  columns: z.array(z.enum(listFields).nullable()).min(1).max(200).optional(),
  /** Asked where every date of the file reads both ways. */
  dateOrder: z.enum(dateOrders).optional(),
  /** What a row is where no column says it. */
  rowKind: z.enum(rowKinds).optional(),
  mode: z.enum(importModes).optional(),
  /** The day the list was drawn up. */
  asOf: day.optional(),
});
export type ListOptions = z.infer<typeof listOptions>;

/**
 * How lines that repeat open documents of another import are taken: as opening entries, not counted again, or as
 * documents of their own.
 */
export const repeatedAs = z.enum(['opening', 'documents']);
export type RepeatedAs = z.infer<typeof repeatedAs>;

export const importOptions = z.object({
  table: listOptions.optional(),
  /** Account prefixes taken as receivables; default 411, 413, 416, 419. */
  accountPrefixes: z
    .array(z.string().regex(/^\d{2,8}$/))
    .min(1)
    .max(10)
    .optional(),
  /** FEC field that names documents; chosen by content when absent. */
  referenceField: z.enum(['PieceRef', 'EcritureLib', 'EcritureNum']).optional(),
});
export type ImportOptions = z.infer<typeof importOptions>;

/** An issue about the whole file; `imports.notice.<code>` of the dictionaries is its sentence. */
export const fileIssue = z.object({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FileIssue = z.infer<typeof fileIssue>;

const changeCounts = z.object({ new: z.int(), changed: z.int(), unchanged: z.int() });

/** What applying the batch will change, counted before anything is changed. */
export const importPreview = z.object({
  batchId: id,
  kind: z.enum(sourceKinds),
  fileName: z.string(),
  format: z.string(),
  encoding: z.string(),
  /** Data rows of the file, heading excluded. */
  rows: z.int(),
  /** Rows on customer accounts. */
  receivableRows: z.int(),
  siren: z.string().nullable(),
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  /** The same content was imported before: applying changes nothing. */
  alreadyImportedAs: z.string().nullable(),
  customers: changeCounts,
  documents: changeCounts.extend({ settled: z.int() }),
  allocations: z.object({ new: z.int(), voided: z.int() }),
  issueCount: z.int(),
  dueOrigins: z.partialRecord(z.enum(dueOrigins), z.int()),
  /** Documents already there whose due date a list now gives. */
  completedDueDates: z.int().default(0),
  reference: z.object({ field: z.string(), examples: z.array(z.string()).max(5) }),
  /** Null for another kind than an open-items list. */
  mode: z.enum(importModes).nullable().default(null),
  /** The day a list was drawn up. */
  asOf: z.string().nullable().default(null),
  fileIssues: z.array(fileIssue).default([]),
  /**
   * The lines that repeat documents other ledgers left open: how many, and Σ cents, debit positive. The import waits
   * until the user says what they are (`repeatedAs`). `mayBeOpening`: all may belong to the opening of the file's
   * fiscal year.
   */
  repeated: z.object({ count: z.int(), cents, mayBeOpening: z.boolean() }).nullable().default(null),
  /**
   * The control against the accounts: Σ receivable lines of the applied imports and of this one, refused lines of a
   * known amount included; Σ open documents; their difference. `unknownCount`: refused lines whose amount is unknown.
   */
  control: z.object({
    ledgerCents: cents,
    openCents: cents,
    differenceCents: cents,
    unknownCount: z.int().optional(),
  }),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importChange = z.object({
  action: z.enum(['new', 'changed', 'replaced', 'settled']),
  customer: z.string(),
  customerName: z.string(),
  kind: z.enum(documentKinds),
  side: z.enum(sides),
  reference: z.string(),
  issuedOn: z.string(),
  dueOn: z.string().nullable(),
  currency: z.string(),
  amountCents: cents,
  openCents: cents,
});

/** What a file is and, for a list, what reading it as the options say would give. */
export const listInspection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ledger') }),
  /** A list of customers, not of what they owe: `customerImports` reads it. */
  z.object({ kind: z.literal('customers') }),
  z.object({
    kind: z.literal('openItems'),
    fileName: z.string(),
    encoding: z.string(),
    sheet: z.string().nullable(),
    /** Every sheet of a workbook that has rows. */
    sheets: z.array(z.object({ name: z.string(), rows: z.int(), isHidden: z.boolean() })).max(500),
    headings: z.array(z.string()),
    /** The first rows, as the file shows them. */
    samples: z.array(z.array(z.string())).max(20),
    columns: z.array(z.enum(listFields).nullable()),
    dateOrder: z.enum(dateOrders).nullable(),
    needsDateOrder: z.boolean(),
    rowKind: z.enum(rowKinds),
    mode: z.enum(importModes),
    asOf: day,
    dayOrigin: z.enum(dayOrigins),
    isRemembered: z.boolean(),
    /**
     * The cut-off: last day of the imported accounting ledgers, up to which they alone say what their documents amount
     * to.
     */
    ledgerOn: z.string().nullable(),
    /** Day of the newest open-items list: an older one cannot be a snapshot (`snapshot`). */
    newestOn: z.string().nullable(),
    rows: z.int(),
    /** Totals, subtotals and repeated headings left aside. */
    skippedRows: z.int(),
    customers: z.int(),
    items: z.int(),
    /** Of the rows in the currency of the ledger. */
    amountCents: cents,
    openCents: cents,
    /** What is open in each other currency. */
    otherCurrencies: z.array(z.object({ currency: z.string(), openCents: cents })),
    /** The first rows as they are understood; null where the list says no amount. */
    understood: z
      .array(
        z.object({
          line: z.int(),
          customer: z.string(),
          kind: z.enum(documentKinds).nullable(),
          reference: z.string(),
          issuedOn: z.string().nullable(),
          dueOn: z.string().nullable(),
          amountCents: cents.nullable(),
          openCents: cents.nullable(),
          currency: z.string(),
        }),
      )
      .max(10),
    issueCount: z.int(),
    issues: z.array(importIssue),
  }),
]);
export type ListInspection = z.infer<typeof listInspection>;

export const importBatch = z.object({
  id,
  kind: z.enum(importKindNames),
  state: z.enum(batchStates),
  fileName: z.string(),
  format: z.string(),
  encoding: z.string(),
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  rows: z.int(),
  issueCount: z.int(),
  recordedAt: instant,
  undoneAt: instant.nullable(),
  /** Null for a list of customers. */
  summary: importPreview.nullable(),
  /** Null for anything else than a list of customers. */
  customers: customerImportSummary.nullable(),
});

/** Why a line deserves a look before it is imported. */
export const warningReasons = [
  'future',
  'dueBeforeIssue',
  'dueTooLate',
  'veryOld',
  'noName',
  'noReference',
  'largest',
] as const;
export type WarningReason = (typeof warningReasons)[number];

/** What to look at before applying: up to ten odd lines, and the day the data will reach. */
export const importWarnings = z.object({
  lines: z
    .array(
      z.object({
        reason: z.enum(warningReasons),
        line: z.int(),
        customer: z.string(),
        customerName: z.string(),
        reference: z.string(),
        label: z.string(),
        bookedOn: day,
        documentOn: day.nullable(),
        currency: z.string(),
        amountCents: cents,
      }),
    )
    .max(10),
  /** Last day of this import, and of the others that are applied. */
  upTo: z.string().nullable(),
  knownUpTo: z.string().nullable(),
});
export type ImportWarnings = z.infer<typeof importWarnings>;

export const imports = {
  warnings: query('imports')
    .input(z.object({ batchId: id }))
    .output(importWarnings),
  /**
   * Reads a file without keeping anything: an accounting ledger, a list of customers, or a list of what they owe and how it
   * is understood; `kind` says which list it is, where the user knows better.
   */
  inspect: query('imports')
    .input(
      z.object({
        fileToken,
        options: listOptions.default({}),
        kind: z.enum(listKinds).optional(),
      }),
    )
    .output(listInspection),
  /** Reads the file into a staged batch; reports progress, returns the preview. Stopping the iteration leaves nothing. */
  stage: command('imports')
    .input(z.object({ fileToken, options: importOptions.default({}) }))
    .output(eventIterator(progress, importPreview)),
  changes: query('imports')
    .input(z.object({ batchId: id, ...page }))
    .output(pageOf(importChange)),
  issues: query('imports')
    .input(z.object({ batchId: id, ...page }))
    .output(pageOf(importIssue)),
  /** Customers whose opening in this import is not what the imports before it leave, the largest difference first. */
  openings: query('imports')
    .input(z.object({ batchId: id }))
    .output(openingDifferences),
  /** Applies a staged batch whole or not at all; reports progress, returns what changed. Stopping the iteration leaves it staged. */
  apply: command('imports', 'customers', 'documents', 'reminders', 'plans')
    .input(z.object({ batchId: id, repeated: repeatedAs.optional() }))
    .output(eventIterator(progress, importPreview)),
  /**
   * Stages a file and applies it, whole or not at all, for a caller that shows no preview: the comparison, half of the
   * work, is left out. Reports progress, returns what changed. Stopping the iteration leaves nothing.
   */
  load: command('imports', 'customers', 'documents', 'reminders', 'plans')
    .input(z.object({ fileToken, options: importOptions.default({}), repeated: repeatedAs.optional() }))
    .output(eventIterator(progress, importPreview)),
  discard: command('imports').input(z.object({ batchId: id })),
  /** Undoes an import whole or not at all; reports progress. Stopping the iteration leaves it applied. */
  undo: command('imports', 'customers', 'documents', 'reminders', 'plans')
    .input(z.object({ batchId: id }))
    .output(eventIterator(progress, z.object({ batchId: id }))),
  /** One import, still to confirm or not. */
  get: query('imports')
    .input(z.object({ batchId: id }))
    .output(importBatch),
  list: query('imports').input(z.object(page)).output(pageOf(importBatch)),
};
