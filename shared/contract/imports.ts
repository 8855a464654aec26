import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { batchStates, documentKinds, dueOrigins, sides } from '../domain/kinds.ts';
import { command, query } from './base.ts';
import { cents, fileToken, id, instant, page, pageOf, progress } from './values.ts';

export const importOptions = z.object({
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

export const importProblem = z.object({
  line: z.int(),
  code: z.string(),
  /** Facts for the sentence `problems.<code>` of the dictionaries. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  raw: z.string(),
});
export type ImportProblem = z.infer<typeof importProblem>;

const changeCounts = z.object({ new: z.int(), changed: z.int(), unchanged: z.int() });

/** What applying the batch will change, counted before anything is changed. */
export const importPreview = z.object({
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
  problemCount: z.int(),
  dueOrigins: z.partialRecord(z.enum(dueOrigins), z.int()),
  reference: z.object({ field: z.string(), examples: z.array(z.string()).max(5) }),
  /** Σ of the receivable lines of the applied imports with this one, Σ open documents, and their difference. */
  control: z.object({ ledgerCents: cents, openCents: cents, differenceCents: cents }),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importChange = z.object({
  action: z.enum(['new', 'changed', 'settled']),
  customer: z.string(),
  customerName: z.string(),
  kind: z.enum(documentKinds),
  side: z.enum(sides),
  reference: z.string(),
  issuedOn: z.string(),
  dueOn: z.string().nullable(),
  amountCents: cents,
  openCents: cents,
});

export const importBatch = z.object({
  id,
  state: z.enum(batchStates),
  fileName: z.string(),
  format: z.string(),
  encoding: z.string(),
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  rows: z.int(),
  problemCount: z.int(),
  recordedAt: instant,
  undoneAt: instant.nullable(),
  summary: importPreview.nullable(),
});

export const imports = {
  /** Reads the file into a staged batch; reports progress, returns the preview. Stopping the iteration leaves nothing. */
  stage: command('imports')
    .input(z.object({ fileToken, options: importOptions.default({}) }))
    .output(eventIterator(progress, importPreview)),
  changes: query('imports')
    .input(z.object({ batchId: id, ...page }))
    .output(pageOf(importChange)),
  problems: query('imports')
    .input(z.object({ batchId: id, ...page }))
    .output(pageOf(importProblem)),
  apply: command('imports', 'customers', 'documents', 'reminders', 'plans')
    .input(z.object({ batchId: id }))
    .output(importPreview),
  discard: command('imports').input(z.object({ batchId: id })),
  undo: command('imports', 'customers', 'documents', 'reminders', 'plans').input(z.object({ batchId: id })),
  /** One import, still to confirm or not. */
  get: query('imports')
    .input(z.object({ batchId: id }))
    .output(importBatch),
  list: query('imports').input(z.object(page)).output(pageOf(importBatch)),
};
