import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import * as kinds from '../../shared/domain/kinds.ts';
import { id, oneOf } from './columns.ts';
import { customers } from './customers.ts';
import { importBatches } from './imports.ts';

export const documents = sqliteTable(
  'documents',
  {
    id: id(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: kinds.documentKinds }).notNull(),
    /** What an imported adjustment is; null where its entry does not tell, and for other documents. */
    nature: text('nature', { enum: kinds.adjustmentNatures }),
    side: text('side', { enum: kinds.sides }).notNull(),
    reference: text('reference').notNull(),
    label: text('label').notNull().default(''),
    /** Date printed on the document: its age is counted from here. */
    issuedOn: text('issued_on').notNull(),
    /** Date in the accounts. It decides whether a balance at a date includes the document, so that the balance ties to 411. */
    bookedOn: text('booked_on').notNull(),
    dueOn: text('due_on'),
    dueOrigin: text('due_origin', { enum: kinds.dueOrigins }).notNull().default('none'),
    /** Always positive: `side` tells debit from credit. */
    amountCents: integer('amount_cents').notNull(),
    /** Present remainder, written in the transaction that changes the allocations. */
    openCents: integer('open_cents').notNull(),
    /** Last effective day of the allocations that brought `open_cents` to 0; null while open. */
    settledOn: text('settled_on'),
    currency: text('currency').notNull().default('EUR'),
    /** Amount in the invoice's own currency where the ledger is kept in another (FEC fields 17 and 18). */
    foreignCents: integer('foreign_cents'),
    foreignCurrency: text('foreign_currency'),
    isDoubtful: integer('is_doubtful', { mode: 'boolean' }).notNull().default(false),
    /** Import that brought it; null for a manual document. */
    batchId: integer('batch_id').references(() => importBatches.id, { onDelete: 'restrict' }),
    /** Import whose applying made it from another import's lines (other numbering, eve of a gap); undoing that import deletes it. */
    madeByBatchId: integer('made_by_batch_id').references(() => importBatches.id, { onDelete: 'restrict' }),
    sourceKey: text('source_key').notNull(),
    recordedAt: text('recorded_at').notNull(),
    voidedAt: text('voided_at'),
    /** The values the user entered, as JSON, while an import has taken over the document; undoing the import restores them. */
    manualValues: text('manual_values'),
    /** The customer on whose account it was made, when merged into `customer_id`; null otherwise. Other tables have the same column. */
    mergedFromId: integer('merged_from_id').references(() => customers.id, { onDelete: 'restrict' }),
  },
  (table) => [
    uniqueIndex('documents_source_key').on(table.sourceKey),
    index('documents_customer').on(table.customerId, table.issuedOn, table.id),
    // Covers the aged balance. It holds `voided_at` because SQLite takes an index as covering only with the columns of its condition.
    index('documents_open')
      .on(
        table.customerId,
        table.currency,
        table.side,
        table.kind,
        table.dueOn,
        table.issuedOn,
        table.bookedOn,
        table.openCents,
        table.voidedAt,
      )
      .where(sql`open_cents > 0 and voided_at is null`),
    // Covers how customers usually pay: a year of settled invoices read row by row took five times as long.
    index('documents_settled')
      .on(table.settledOn, table.bookedOn, table.customerId, table.dueOn, table.kind, table.voidedAt)
      .where(sql`settled_on is not null`),
    index('documents_amount').on(table.amountCents),
    index('documents_issued').on(table.issuedOn, table.reference, table.kind),
    index('documents_voided').on(table.id).where(sql`voided_at is not null`),
    index('documents_reference').on(table.reference),
    index('documents_batch').on(table.batchId),
    index('documents_made').on(table.madeByBatchId).where(sql`made_by_batch_id is not null`),
    index('documents_merged').on(table.mergedFromId).where(sql`merged_from_id is not null`),
    check('documents_open_cents', sql`${table.openCents} between 0 and ${table.amountCents}`),
    check('documents_due', sql`(${table.dueOn} is null) = (${table.dueOrigin} = 'none')`),
    oneOf('documents_kind', 'kind', kinds.documentKinds),
    oneOf('documents_side', 'side', kinds.sides),
    oneOf('documents_due_origin', 'due_origin', kinds.dueOrigins),
  ],
);

/**
 * The facts of documents before corrections, for balances as known earlier: one row for each instant at which a fact changed. A document
 * that was never corrected has none.
 */
export const earlierDocuments = sqliteTable(
  'earlier_documents',
  {
    id: id(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    /** Instant of the correction: these facts were known until then. */
    recordedUntil: text('recorded_until').notNull(),
    kind: text('kind', { enum: kinds.documentKinds }).notNull(),
    reference: text('reference').notNull(),
    label: text('label').notNull(),
    issuedOn: text('issued_on').notNull(),
    bookedOn: text('booked_on').notNull(),
    amountCents: integer('amount_cents').notNull().default(0),
    dueOn: text('due_on'),
    dueOrigin: text('due_origin', { enum: kinds.dueOrigins }).notNull(),
    isDoubtful: integer('is_doubtful', { mode: 'boolean' }).notNull(),
    /** True when the document was then manual, no import having taken it over. */
    isManual: integer('is_manual', { mode: 'boolean' }).notNull(),
    voidedAt: text('voided_at'),
    /** Import that made the correction, which is undone with it; null for a manual correction. */
    correctedBatchId: integer('corrected_batch_id').references(() => importBatches.id, { onDelete: 'restrict' }),
  },
  (table) => [
    uniqueIndex('earlier_documents_document').on(table.documentId, table.recordedUntil),
    index('earlier_documents_until').on(table.recordedUntil),
    index('earlier_documents_batch').on(table.correctedBatchId).where(sql`corrected_batch_id is not null`),
    oneOf('earlier_documents_kind', 'kind', kinds.documentKinds),
    oneOf('earlier_documents_due_origin', 'due_origin', kinds.dueOrigins),
  ],
);

export const allocations = sqliteTable(
  'allocations',
  {
    id: id(),
    debitDocumentId: integer('debit_document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    creditDocumentId: integer('credit_document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    amountCents: integer('amount_cents').notNull(),
    /** The later `booked_on` of the two documents, not the day of the lettering. */
    effectiveOn: text('effective_on').notNull(),
    origin: text('origin', { enum: kinds.allocationOrigins }).notNull(),
    recordedAt: text('recorded_at').notNull(),
    batchId: integer('batch_id').references(() => importBatches.id, { onDelete: 'restrict' }),
    voidedAt: text('voided_at'),
    voidedBatchId: integer('voided_batch_id').references(() => importBatches.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('allocations_debit').on(table.debitDocumentId, table.effectiveOn, table.voidedAt, table.amountCents),
    index('allocations_credit').on(table.creditDocumentId, table.effectiveOn, table.voidedAt, table.amountCents),
    index('allocations_batch').on(table.batchId),
    index('allocations_voided_batch').on(table.voidedBatchId),
    check('allocations_amount', sql`${table.amountCents} > 0`),
    oneOf('allocations_origin', 'origin', kinds.allocationOrigins),
  ],
);
