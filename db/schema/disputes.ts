import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import * as kinds from '../../shared/domain/kinds.ts';
import { id, oneOf } from './columns.ts';
import { customers } from './customers.ts';
import { importBatches } from './imports.ts';
import { documents } from './ledger.ts';

/** Why customers dispute, in the firm's own words. A dispute keeps its reason: none is ever deleted. */
export const disputeReasons = sqliteTable(
  'dispute_reasons',
  {
    id: id(),
    /** What the command line calls it. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    family: text('family', { enum: kinds.disputeFamilies }).notNull(),
    /** Late penalties run on the disputed part while it is disputed. */
    runsPenalties: integer('runs_penalties', { mode: 'boolean' }).notNull(),
    /** Its place among the others. */
    position: integer('position').notNull(),
    /** No longer offered. */
    isArchived: integer('is_archived', { mode: 'boolean' }).notNull().default(false),
    /** When its creation was taken back: shown only on disputes that have it. */
    voidedAt: text('voided_at'),
  },
  (table) => [
    uniqueIndex('dispute_reasons_code').on(table.code),
    oneOf('dispute_reasons_family', 'family', kinds.disputeFamilies),
  ],
);

/** A part of a document that the customer disputes. Whether it is late, or its document settled, is nowhere stored: it is computed. */
export const disputes = sqliteTable(
  'disputes',
  {
    id: id(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    /** At most what was open, and not disputed yet, when it was opened or changed. */
    amountCents: integer('amount_cents').notNull(),
    /** The whole document was disputed: it stays so where a correction of the books raises its amount. */
    isWhole: integer('is_whole', { mode: 'boolean' }).notNull(),
    reasonId: integer('reason_id')
      .notNull()
      .references(() => disputeReasons.id, { onDelete: 'restrict' }),
    /** Who is to settle it. */
    owner: text('owner'),
    openedOn: text('opened_on').notNull(),
    /** The day to settle it by. It is required because a forgotten dispute would stop reminders for ever; past it, a dispute is late, not over. */
    untilOn: text('until_on').notNull(),
    note: text('note'),
    /** The list that told it; null for what a person opened. */
    batchId: integer('batch_id').references(() => importBatches.id, { onDelete: 'restrict' }),
    /** A person changed what a list had told: lists change nothing of it any more. */
    isTakenOver: integer('is_taken_over', { mode: 'boolean' }).notNull().default(false),
    end: text('end', { enum: kinds.disputeEnds }),
    resolvedOn: text('resolved_on'),
    /** The credit note by which it was settled. */
    creditNoteId: integer('credit_note_id').references(() => documents.id, { onDelete: 'restrict' }),
    /** What the firm conceded of it. */
    acceptedCents: integer('accepted_cents'),
    resolutionNote: text('resolution_note'),
    /** The list that no longer told it. */
    endedBatchId: integer('ended_batch_id').references(() => importBatches.id, { onDelete: 'restrict' }),
    recordedAt: text('recorded_at').notNull(),
    endedAt: text('ended_at'),
    mergedFromId: integer('merged_from_id').references(() => customers.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('disputes_customer').on(table.customerId),
    index('disputes_document').on(table.documentId),
    index('disputes_credit_note').on(table.creditNoteId).where(sql`credit_note_id is not null`),
    index('disputes_batch').on(table.batchId).where(sql`batch_id is not null`),
    index('disputes_ended_batch').on(table.endedBatchId).where(sql`ended_batch_id is not null`),
    index('disputes_merged').on(table.mergedFromId).where(sql`merged_from_id is not null`),
    oneOf('disputes_end', 'end', kinds.disputeEnds),
    check('disputes_amount', sql`amount_cents > 0`),
    check('disputes_ended', sql`(ended_at is null) = ("end" is null) and (ended_at is null) = (resolved_on is null)`),
    check('disputes_credit_note_end', sql`"end" in ('creditNote', 'partlyAccepted') or credit_note_id is null`),
    check(
      'disputes_accepted',
      sql`("end" is 'partlyAccepted') = (accepted_cents is not null) and accepted_cents between 1 and amount_cents`,
    ),
    check('disputes_lifted', sql`("end" is 'lifted') = (ended_batch_id is not null)`),
  ],
);
