import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { interactionChannels } from '../../shared/domain/interactions/channels.ts';
import { longestInteractionSeconds } from '../../shared/domain/interactions/duration.ts';
import { bytes, id, oneOf } from './columns.ts';
import { customers } from './customers.ts';
import { documents } from './ledger.ts';
import { reminders } from './reminders.ts';

/** How a contact ended, in the firm's own words. A contact keeps its outcome: none is ever deleted. */
export const interactionOutcomes = sqliteTable(
  'interaction_outcomes',
  {
    id: id(),
    /** What the command line calls it. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    /** No longer offered. */
    isArchived: integer('is_archived', { mode: 'boolean' }).notNull().default(false),
    /** When its creation was taken back: shown only on contacts that have it. */
    voidedAt: text('voided_at'),
  },
  (table) => [uniqueIndex('interaction_outcomes_code').on(table.code)],
);

/** A contact with a customer: call, e-mail, letter, visit, meeting, message, or a note. */
export const interactions = sqliteTable(
  'interactions',
  {
    id: id(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    channel: text('channel', { enum: interactionChannels }).notNull(),
    /** Instant of the contact, which may be recorded later. */
    occurredAt: text('occurred_at').notNull(),
    /** Its day where the user lived who recorded it: whoever opens the file, and wherever, counts it on that day. */
    occurredOn: text('occurred_on').notNull(),
    /** Who was spoken with or written to. */
    person: text('person'),
    outcomeId: integer('outcome_id').references(() => interactionOutcomes.id, { onDelete: 'restrict' }),
    /** How long it took; null where that is not known. */
    durationSeconds: integer('duration_seconds'),
    text: text('text').notNull(),
    /** Day of the next contact that was planned, and what for. */
    nextOn: text('next_on'),
    nextNote: text('next_note'),
    /** The user ticked the next contact; a later contact answers it too. */
    isNextDone: integer('is_next_done', { mode: 'boolean' }).notNull().default(false),
    /** The call of a scenario that it tells; null for any other. */
    reminderId: integer('reminder_id').references(() => reminders.id, { onDelete: 'restrict' }),
    recordedAt: text('recorded_at').notNull(),
    /** When it was withdrawn. */
    voidedAt: text('voided_at'),
    mergedFromId: integer('merged_from_id').references(() => customers.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('interactions_customer').on(table.customerId, table.occurredAt),
    index('interactions_occurred').on(table.occurredOn),
    index('interactions_reminder').on(table.reminderId).where(sql`reminder_id is not null`),
    index('interactions_next').on(table.nextOn).where(sql`next_on is not null`),
    index('interactions_merged').on(table.mergedFromId).where(sql`merged_from_id is not null`),
    oneOf('interactions_channel', 'channel', interactionChannels),
    check('interactions_duration', sql`duration_seconds between 1 and ${sql.raw(String(longestInteractionSeconds))}`),
    check('interactions_next_day', sql`next_on is not null or (next_note is null and not is_next_done)`),
  ],
);

/** The documents that a contact was about. An import whose documents a contact names is not undone; a withdrawn contact lets them go. */
export const interactionDocuments = sqliteTable(
  'interaction_documents',
  {
    interactionId: integer('interaction_id')
      .notNull()
      .references(() => interactions.id, { onDelete: 'cascade' }),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.interactionId, table.documentId] }),
    index('interaction_documents_document').on(table.documentId),
  ],
);

/** The bytes of attached files, each stored once. They always stay: an event names them by their SHA-256. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: id(),
    sha256: text('sha256').notNull(),
    /** Found in the bytes. */
    mediaType: text('media_type').notNull(),
    recordedAt: text('recorded_at').notNull(),
    content: bytes('content').notNull(),
  },
  (table) => [uniqueIndex('attachments_sha256').on(table.sha256)],
);

/** The files attached to a contact, in order, each under its own name. */
export const interactionAttachments = sqliteTable(
  'interaction_attachments',
  {
    interactionId: integer('interaction_id')
      .notNull()
      .references(() => interactions.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    attachmentId: integer('attachment_id')
      .notNull()
      .references(() => attachments.id, { onDelete: 'restrict' }),
    fileName: text('file_name').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.interactionId, table.position] }),
    index('interaction_attachments_attachment').on(table.attachmentId),
  ],
);
