import { z } from 'zod';
import { fileQuestions } from '../../domain/imports/file-issues.ts';
import { sourceKinds } from '../../domain/imports/kinds.ts';
import { ledgerFields } from '../../domain/imports/ledger-columns.ts';
import { adjustmentNatures, documentKinds, dueOrigins, importActions, importModes, sides } from '../../domain/kinds.ts';
import { listRows } from '../common/listing.ts';
import { cents, day, id } from '../common/values.ts';
import { fileIssue } from './issue.ts';
import { chosenColumns, chosenSheet, listInspection, mappedColumns } from './lists.ts';

/**
 * How lines that repeat open documents of another import are taken: as opening entries, not counted again, or as
 * documents of their own.
 */
export const repeatedAs = z.enum(['opening', 'documents']);
export type RepeatedAs = z.infer<typeof repeatedAs>;

/** What the user decides: what repeated lines are, and the questions about the file that he answered with yes. */
export const sourceDecisions = z.object({
  repeated: repeatedAs.optional(),
  accepted: z.array(z.enum(fileQuestions)).optional(),
});

const changeCounts = z.object({ new: z.int(), changed: z.int(), unchanged: z.int() });

const sourcePreview = z.object({
  batchId: id,
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
  /** What customers owe once the import is applied (`Owed`); null where that cannot be told, or was not yet when it was stored. */
  owed: z
    .object({
      on: day,
      customers: z.int(),
      cents,
      overdueCents: cents,
      creditCents: cents,
      creditors: z.int(),
      creditorCents: cents,
    })
    .nullable()
    .default(null),
  /** Disputes that a list opens and ends; absent where its columns tell none. */
  disputes: z.object({ opened: z.int(), ended: z.int() }).optional(),
  /** The field that names documents, and document numbers read there; `journals` where journals of sales have different fields. */
  reference: z.object({
    field: z.string(),
    examples: z.array(z.string()).max(5),
    journals: z
      .array(z.object({ journal: z.string(), field: z.string(), examples: z.array(z.string()).max(5) }))
      .default([]),
    /** The user chose this field for all journals. */
    isForAll: z.literal(true).optional(),
  }),
  fileIssues: z.array(fileIssue).default([]),
  /**
   * The lines that repeat documents other ledgers left open: how many, and Σ cents, debit positive. The import waits
   * until the user says what they are (`repeatedAs`). `mayBeOpening`: all may belong to the opening of the file's
   * fiscal year.
   */
  repeated: z.object({ count: z.int(), cents, mayBeOpening: z.boolean() }).nullable().default(null),
  /**
   * The control against the accounts: Σ receivable lines of the applied imports and of this one, refused lines of a
   * known amount included; Σ open documents; their difference. `manualCents`: the part of the former that no file holds,
   * because it was allocated manually before an open-items list; absent where there is none. `unknownCount`: refused lines
   * whose amount is unknown.
   */
  control: z.object({
    ledgerCents: cents,
    openCents: cents,
    differenceCents: cents,
    manualCents: cents.optional(),
    unknownCount: z.int().optional(),
  }),
});

/** How the columns of an accounting ledger are read; absent: as remembered for the same headings, else by these. */
export const ledgerOptions = z.strictObject({ sheet: chosenSheet, columns: chosenColumns(ledgerFields) });
export type LedgerOptions = z.infer<typeof ledgerOptions>;

/** How the columns of an accounting ledger are understood; none where the form of the file fixes them. */
export const ledgerInspection = listInspection.omit({ rows: true, issueCount: true, issues: true }).extend({
  kind: z.literal('ledger'),
  columns: mappedColumns(ledgerFields),
  /** True when the columns are not enough to read the file: the user is asked. */
  asksColumns: z.boolean(),
});
export type LedgerInspection = z.infer<typeof ledgerInspection>;

/** What applying an accounting ledger will change. */
export const ledgerPreview = sourcePreview.extend({ kind: z.literal('ledger') });

/** What applying an open-items list will change. */
export const openItemsPreview = sourcePreview.extend({
  kind: z.literal('openItems'),
  mode: z.enum(importModes),
  /** The day the list was drawn up. */
  asOf: day,
});

/** What applying a source of the ledger will change, counted before anything is changed. */
export type SourcePreview = z.infer<typeof ledgerPreview> | z.infer<typeof openItemsPreview>;

/** What the preview of every source has; the rest is its kind's. */
export type SharedPreview = z.infer<typeof sourcePreview>;

export const importChange = z.object({
  action: z.enum(importActions),
  customer: z.string(),
  customerName: z.string(),
  kind: z.enum(documentKinds),
  nature: z.enum(adjustmentNatures).nullable(),
  side: z.enum(sides),
  reference: z.string(),
  issuedOn: z.string(),
  dueOn: z.string().nullable(),
  currency: z.string(),
  amountCents: cents,
  openCents: cents,
});
export type ImportChange = z.infer<typeof importChange>;

/** The same with its place among all that an import changes. */
export const importChangeRow = importChange.extend({ id });
export type ImportChangeRow = z.infer<typeof importChangeRow>;

/** A page of the documents that a source changes. */
export const sourceChanges = listRows(importChangeRow).extend({ kind: z.enum(sourceKinds) });
export type SourceChanges = z.infer<typeof sourceChanges>;

/** Why a line deserves a look before it is imported, the likeliest mistakes first. */
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
