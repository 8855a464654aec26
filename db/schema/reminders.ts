import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import * as kinds from '../../shared/domain/kinds.ts';
import { bytes, id, oneOf } from './columns.ts';
import { customers } from './customers.ts';
import { documents } from './ledger.ts';
import { scenarioSteps } from './scenarios.ts';

export const reminders = sqliteTable(
  'reminders',
  {
    id: id(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    /** The step of the scenario; null when it is not known. */
    stepId: integer('step_id').references(() => scenarioSteps.id, { onDelete: 'restrict' }),
    stepName: text('step_name').notNull(),
    level: integer('level').notNull(),
    channel: text('channel', { enum: kinds.channels }).notNull(),
    isFormalNotice: integer('is_formal_notice', { mode: 'boolean' }).notNull().default(false),
    state: text('state', { enum: kinds.reminderStates }).notNull(),
    issuedOn: text('issued_on').notNull(),
    totalCents: integer('total_cents').notNull(),
    currency: text('currency').notNull().default('EUR'),
    /** Day by which the message asks for payment. */
    deadlineOn: text('deadline_on'),
    /** Name of the contact to whom it was addressed, as it was then; null: the customer itself. */
    addressedTo: text('addressed_to'),
    /** Names of those who had a copy; null: nobody. */
    copiedTo: text('copied_to'),
    letterId: integer('letter_id').references(() => letters.id, { onDelete: 'restrict' }),
    recordedAt: text('recorded_at').notNull(),
    mergedFromId: integer('merged_from_id').references(() => customers.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('reminders_customer').on(table.customerId, table.issuedOn),
    index('reminders_merged').on(table.mergedFromId).where(sql`merged_from_id is not null`),
    index('reminders_letter').on(table.letterId),
    index('reminders_issued').on(table.issuedOn),
    index('reminders_deadline').on(table.deadlineOn).where(sql`deadline_on is not null`),
    oneOf('reminders_state', 'state', kinds.reminderStates),
    oneOf('reminders_channel', 'channel', kinds.channels),
  ],
);

export const reminderDocuments = sqliteTable(
  'reminder_documents',
  {
    reminderId: integer('reminder_id')
      .notNull()
      .references(() => reminders.id, { onDelete: 'restrict' }),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    levelBefore: integer('level_before').notNull(),
    levelAfter: integer('level_after').notNull(),
    /** The step that the document reached by this message; null when it is not known. */
    stepId: integer('step_id').references(() => scenarioSteps.id, { onDelete: 'restrict' }),
    openCents: integer('open_cents').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reminderId, table.documentId] }),
    index('reminder_documents_document').on(table.documentId, table.reminderId),
  ],
);

export const holds = sqliteTable(
  'holds',
  {
    id: id(),
    kind: text('kind', { enum: kinds.holdKinds }).notNull(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    /** Null: the hold covers the whole customer. */
    documentId: integer('document_id').references(() => documents.id, { onDelete: 'restrict' }),
    /** What a person wrote. */
    reason: text('reason').notNull(),
    /** Last day of the hold. It is required because a forgotten hold would stop reminders for ever. */
    untilOn: text('until_on').notNull(),
    recordedAt: text('recorded_at').notNull(),
    endedAt: text('ended_at'),
    mergedFromId: integer('merged_from_id').references(() => customers.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('holds_customer').on(table.customerId),
    index('holds_merged').on(table.mergedFromId).where(sql`merged_from_id is not null`),
    index('holds_document').on(table.documentId),
    oneOf('holds_kind', 'kind', kinds.holdKinds),
  ],
);

/**
 * Words that a user wrote for one message that has not left yet, in the place of the usual ones: they go with the letter, which is frozen. Null: the
 * part keeps its usual words.
 */
export const messageWords = sqliteTable(
  'message_words',
  {
    /** Which message: see `messageKeyOf`. */
    messageKey: text('message_key').primaryKey(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    opening: text('opening'),
    request: text('request'),
    /** The day they were written for, what the message claimed, and at which level: on another day, or for another claim, they are read again first. */
    writtenOn: text('written_on').notNull(),
    claimedCents: integer('claimed_cents').notNull(),
    level: integer('level').notNull(),
  },
  (table) => [index('message_words_customer').on(table.customerId)],
);

/** Every letter issued to a customer, its bytes exactly as printed. */
export const letters = sqliteTable(
  'letters',
  {
    id: id(),
    /** No check constraint: adding a kind would then copy all letters of the file. The event that sent a letter proves its kind. */
    kind: text('kind', { enum: kinds.letterKinds }).notNull(),
    /** Number of the letter in the firm, from 1, printed on it. */
    number: integer('number').notNull(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    title: text('title').notNull(),
    /** Name of the contact to whom it was addressed, as it was then; null: the customer itself. */
    addressedTo: text('addressed_to'),
    issuedOn: text('issued_on').notNull(),
    template: text('template').notNull(),
    templateVersion: integer('template_version').notNull(),
    totalCents: integer('total_cents').notNull(),
    pageCount: integer('page_count').notNull(),
    sha256: text('sha256').notNull(),
    recordedAt: text('recorded_at').notNull(),
    mergedFromId: integer('merged_from_id').references(() => customers.id, { onDelete: 'restrict' }),
    pdf: bytes('pdf').notNull(),
  },
  (table) => [
    uniqueIndex('letters_number').on(table.number),
    index('letters_customer').on(table.customerId, table.issuedOn),
    index('letters_issued').on(table.issuedOn),
    index('letters_plain').on(table.issuedOn, table.customerId).where(sql`kind = 'plainLetter'`),
    index('letters_merged').on(table.mergedFromId).where(sql`merged_from_id is not null`),
  ],
);
