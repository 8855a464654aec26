import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { importKindNames } from '../../shared/domain/imports/kinds.ts';
import type { LineIssueCode } from '../../shared/domain/imports/line-issues.ts';
import * as kinds from '../../shared/domain/kinds.ts';
import { referenceFields } from '../../shared/domain/sources/references.ts';
import { id, oneOf } from './columns.ts';

export const importBatches = sqliteTable(
  'import_batches',
  {
    id: id(),
    kind: text('kind', { enum: importKindNames }).notNull(),
    state: text('state', { enum: kinds.batchStates }).notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256').notNull(),
    format: text('format').notNull(),
    encoding: text('encoding').notNull(),
    /** SIREN found in the file name of a FEC. */
    siren: text('siren'),
    /** First and last booking day of the file: the period it covers. */
    periodFrom: text('period_from'),
    periodTo: text('period_to'),
    /** Field of a FEC that holds the document number; null for other files. */
    referenceField: text('reference_field', { enum: referenceFields }),
    /** JSON `{journal: field}`, the journals whose lines told their field; null where the user chose one for all, and for other files. */
    journalReferenceFields: text('journal_reference_fields'),
    /** Codes of the journals of a FEC, as JSON: within its period it replaces the lines of these journals in earlier exports. */
    journals: text('journals'),
    rowCount: integer('row_count').notNull(),
    issueCount: integer('issue_count').notNull(),
    /** The preview as it was shown and applied: counts and control, as JSON (its shape is `importPreview` in the contract). */
    summary: text('summary'),
    /**
     * `snapshot`: an open-items list that held every open item on `as_of_on`, so that items it lacked were settled. `movements`: an
     * open-items list that held only changes. Null for every other kind.
     */
    mode: text('mode', { enum: kinds.importModes }),
    asOfOn: text('as_of_on'),
    recordedAt: text('recorded_at').notNull(),
    undoneAt: text('undone_at'),
  },
  (table) => [
    index('import_batches_sha256').on(table.sha256),
    oneOf('import_batches_state', 'state', kinds.batchStates),
  ],
);

/** Issues of an import. A line that could not be read is kept with its raw text, so that nothing is dropped in silence. */
export const importIssues = sqliteTable(
  'import_issues',
  {
    id: id(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatches.id, { onDelete: 'restrict' }),
    lineNumber: integer('line_number').notNull(),
    code: text('code').$type<LineIssueCode>().notNull(),
    /** Facts for the sentence, as JSON text of `Record<string, string | number>`. */
    details: text('details').notNull().default('{}'),
    raw: text('raw').notNull(),
  },
  (table) => [index('import_issues_batch').on(table.batchId, table.lineNumber)],
);

/** The documents that an applied source of the ledger changed, row by row: its report, which stays when it is undone. */
export const importDocumentChanges = sqliteTable(
  'import_document_changes',
  {
    id: id(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatches.id, { onDelete: 'restrict' }),
    action: text('action', { enum: kinds.importActions }).notNull(),
    customerCode: text('customer_code').notNull(),
    customerName: text('customer_name').notNull(),
    kind: text('kind', { enum: kinds.documentKinds }).notNull(),
    nature: text('nature', { enum: kinds.adjustmentNatures }),
    side: text('side', { enum: kinds.sides }).notNull(),
    reference: text('reference').notNull(),
    issuedOn: text('issued_on').notNull(),
    dueOn: text('due_on'),
    currency: text('currency').notNull(),
    amountCents: integer('amount_cents').notNull(),
    openCents: integer('open_cents').notNull(),
  },
  (table) => [index('import_document_changes_batch').on(table.batchId, table.id)],
);

/** Column mappings of lists, remembered for files with the same headings. */
export const importMappings = sqliteTable(
  'import_mappings',
  {
    id: id(),
    headingsHash: text('headings_hash').notNull(),
    /** JSON; its shape is the mapping of the contract. */
    mapping: text('mapping').notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (table) => [uniqueIndex('import_mappings_headings').on(table.headingsHash)],
);
