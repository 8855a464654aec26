import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { importKindNames } from '../domain/imports/kinds.ts';
import { batchStates } from '../domain/kinds.ts';
import { importIssueList } from '../domain/lists/import-issue-list.ts';
import { importList } from '../domain/lists/import-list.ts';
import { referenceFields } from '../domain/sources/references.ts';
import { exportedOpenings, openingDifferences } from './balance.ts';
import { command, query } from './common/base.ts';
import { exportOf } from './common/exports.ts';
import { listExport, listPage, listRows, looseColumns, looseOrder } from './common/listing.ts';
import { fileToken, id, instant, offeredFile, page, progress, text } from './common/values.ts';
import { importIssueRow } from './imports/issue.ts';
import { importChanges, importDecisions, importInspection, importPreview, optionsOfKinds } from './imports/kinds.ts';
import { importWarnings } from './imports/sources.ts';

/** Cells pasted from a spreadsheet, at most: some three thousand customers. */
const mostPasted = 400_000;

/** A chosen file, or cells pasted under a name of their own. */
export const importSource = z.union([
  z.object({ fileToken }),
  z.object({ text: z.string().max(mostPasted), name: text.min(1).max(100) }),
]);
export type ImportSource = z.infer<typeof importSource>;

export const importOptions = z.object({
  ...optionsOfKinds.shape,
  /** Account prefixes taken as receivables; default 411, 413, 416, 419. */
  accountPrefixes: z
    .array(z.string().regex(/^\d{2,8}$/))
    .min(1)
    .max(10)
    .optional(),
  /**
   * FEC field that names the documents of all journals; `byJournal`: each journal by its content. When absent, as for the ledgers before,
   * else by content.
   */
  referenceField: z.enum([...referenceFields, 'byJournal']).optional(),
});
export type ImportOptions = z.infer<typeof importOptions>;

/** What is to be imported, and how; the kind is recognised where the user does not say it. */
const importRequest = z.object({
  source: importSource,
  kind: z.enum(importKindNames).optional(),
  options: importOptions.default({}),
});

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
  /** The preview it was applied with; null when there is none yet. */
  summary: importPreview.nullable(),
});
export type ImportBatch = z.infer<typeof importBatch>;

export const imports = {
  warnings: query('imports')
    .input(z.object({ batchId: id }))
    .output(importWarnings),
  /** Reads a file without keeping anything, and tells its kind and how it is understood. */
  inspect: query('imports', 'customers').input(importRequest).output(importInspection),
  /** Reads the file into a staged batch; reports progress, returns the preview. Stopping the iteration leaves nothing. */
  stage: command('imports')
    .input(
      importRequest.extend({
        /** An import of the same file, waiting and read otherwise: it is discarded once the new one stands, and stays if that is refused. */
        replaces: id.optional(),
      }),
    )
    .output(eventIterator(progress, importPreview)),
  /** What applying the batch would change now; of an applied or undone one, what it changed. */
  changes: query('imports', 'customers')
    .input(
      z.object({
        batchId: id,
        /** How it would be applied. */
        ...importDecisions.shape,
        /** By the columns of its kind. */
        ...looseOrder,
        ...page,
      }),
    )
    .output(importChanges),
  exportChanges: exportOf(
    { batchId: id, ...importDecisions.shape, ...looseOrder, ...looseColumns },
    'imports',
    'customers',
  ),
  issues: query('imports')
    .input(z.object({ batchId: id, ...listPage(importIssueList) }))
    .output(listRows(importIssueRow)),
  exportIssues: exportOf({ batchId: id, ...listExport(importIssueList) }, 'imports'),
  /** Customers whose opening in this import is not what the imports before it leave, the largest difference first. */
  openings: query('imports')
    .input(z.object({ batchId: id }))
    .output(openingDifferences),
  exportOpenings: exportOf({ batchId: id, ...exportedOpenings }, 'imports'),
  /** Applies a staged batch whole or not at all; reports progress, returns what changed. Stopping the iteration leaves it staged. */
  apply: command('imports', 'customers', 'documents', 'reminders', 'plans')
    .input(z.object({ batchId: id, ...importDecisions.shape }))
    .output(eventIterator(progress, importPreview)),
  /**
   * Stages a file and applies it, whole or not at all, for a caller that shows no preview: the comparison, half of the
   * work, is left out. Reports progress, returns what changed. Stopping the iteration leaves nothing.
   */
  load: command('imports', 'customers', 'documents', 'reminders', 'plans')
    .input(importRequest.extend(importDecisions.shape))
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
  list: query('imports')
    .input(z.object(listPage(importList)))
    .output(listRows(importBatch)),
  export: exportOf(listExport(importList), 'imports'),
  /** A spreadsheet with the present customers, to fill and give back as a list of customers. */
  template: command()
    .input(z.object({ format: z.enum(['xlsx', 'csv']), onlyIncomplete: z.boolean().default(false) }))
    .output(offeredFile),
  /** Customers with something open, and how many of them no letter or mail can reach. */
  completeness: query('customers', 'documents').output(
    z.object({ customers: z.int(), withoutAddress: z.int(), withoutEmail: z.int() }),
  ),
};
