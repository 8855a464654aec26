import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import * as kinds from '../../shared/domain/kinds.ts';
import { bytes, id, oneOf } from './columns.ts';
import { customers } from './customers.ts';
import { documents } from './ledger.ts';
import { letters } from './reminders.ts';

/** The register of registered letters (LRAR): one row per letter, each date kept. */
export const registeredLetters = sqliteTable(
  'registered_letters',
  {
    id: id(),
    letterId: integer('letter_id')
      .notNull()
      .references(() => letters.id, { onDelete: 'restrict' }),
    /** La Poste's number, spaces removed. */
    number: text('number'),
    state: text('state', { enum: kinds.registeredStates }).notNull(),
    depositedOn: text('deposited_on'),
    presentedOn: text('presented_on'),
    /** Day of delivery, refusal or return as unclaimed, according to `state`. */
    closedOn: text('closed_on'),
    note: text('note'),
    recordedAt: text('recorded_at').notNull(),
  },
  (table) => [
    uniqueIndex('registered_letters_letter').on(table.letterId),
    oneOf('registered_letters_state', 'state', kinds.registeredStates),
  ],
);

/** A scan or file that proves a step (deposit slip, receipt, returned envelope). */
export const proofs = sqliteTable(
  'proofs',
  {
    id: id(),
    registeredLetterId: integer('registered_letter_id')
      .notNull()
      .references(() => registeredLetters.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: kinds.proofKinds }).notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    sha256: text('sha256').notNull(),
    recordedAt: text('recorded_at').notNull(),
    /** When it was withdrawn, because it was attached by mistake. */
    voidedAt: text('voided_at'),
    content: bytes('content').notNull(),
  },
  (table) => [
    index('proofs_registered_letter').on(table.registeredLetterId),
    oneOf('proofs_kind', 'kind', kinds.proofKinds),
  ],
);

export const plans = sqliteTable(
  'plans',
  {
    id: id(),
    number: integer('number').notNull(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    state: text('state', { enum: kinds.planStates }).notNull(),
    /** Principal + penalties + indemnities = Σ instalments. */
    principalCents: integer('principal_cents').notNull(),
    penaltyCents: integer('penalty_cents').notNull().default(0),
    indemnityCents: integer('indemnity_cents').notNull().default(0),
    currency: text('currency').notNull().default('EUR'),
    /** See `PlanClauses`. */
    claimsLaterPenalties: integer('claims_later_penalties', { mode: 'boolean' }).notNull().default(false),
    cureDays: integer('cure_days').notNull().default(8),
    note: text('note'),
    proposedOn: text('proposed_on').notNull(),
    acceptedOn: text('accepted_on'),
    endedOn: text('ended_on'),
    agreementLetterId: integer('agreement_letter_id').references(() => letters.id, { onDelete: 'restrict' }),
    recordedAt: text('recorded_at').notNull(),
    mergedFromId: integer('merged_from_id').references(() => customers.id, { onDelete: 'restrict' }),
  },
  (table) => [
    uniqueIndex('plans_number').on(table.number),
    index('plans_customer').on(table.customerId),
    index('plans_merged').on(table.mergedFromId).where(sql`merged_from_id is not null`),
    index('plans_agreement').on(table.agreementLetterId),
    oneOf('plans_state', 'state', kinds.planStates),
  ],
);

export const planDocuments = sqliteTable(
  'plan_documents',
  {
    planId: integer('plan_id')
      .notNull()
      .references(() => plans.id, { onDelete: 'restrict' }),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    /** Open amount when the plan was made. */
    openCents: integer('open_cents').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.documentId] }),
    index('plan_documents_document').on(table.documentId),
  ],
);

export const planInstalments = sqliteTable(
  'plan_instalments',
  {
    planId: integer('plan_id')
      .notNull()
      .references(() => plans.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
    dueOn: text('due_on').notNull(),
    amountCents: integer('amount_cents').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.position] }),
    index('plan_instalments_due').on(table.dueOn),
    check('plan_instalments_amount', sql`${table.amountCents} > 0`),
  ],
);

/** The people who write in the journal, by the name they gave, and the application. Names never change: another name is another person. */
export const people = sqliteTable(
  'people',
  {
    id: id(),
    name: text('name').notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (table) => [uniqueIndex('people_name').on(table.name)],
);

/** Append-only journal (triggers refuse update and delete); `hash` covers the row and the hash before it. */
export const events = sqliteTable(
  'events',
  {
    id: id(),
    at: text('at').notNull(),
    /** The person who acted. */
    authorId: integer('author_id')
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    /** `noun.verb`, one of `shared/domain/events/registry.ts`. */
    kind: text('kind').notNull(),
    /** Version of the facts of its kind, so that later versions of the application can read them. */
    version: integer('version').notNull(),
    /** Table and row the event is about; null for the firm as a whole. */
    subject: text('subject'),
    subjectId: integer('subject_id'),
    /** No foreign key: the journal outlives a customer whose import was undone. */
    customerId: integer('customer_id'),
    /** First event of the user's act to which it belongs; null when it is that first event. */
    actId: integer('act_id'),
    /** First event of the act that this one undoes. */
    undoesId: integer('undoes_id'),
    /** First event of the undoing that this one takes back: the act it undid is done again. */
    redoesId: integer('redoes_id'),
    /** Id of the former row that the event's row replaces, in the same table: a withdrawn row is written anew, never restored. */
    replacesId: integer('replaces_id'),
    /** Canonical JSON (sorted keys). */
    data: text('data').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('events_customer').on(table.customerId, table.id),
    index('events_subject').on(table.subject, table.subjectId),
    index('events_act').on(table.actId).where(sql`act_id is not null`),
    index('events_leading').on(table.authorId, table.id).where(sql`act_id is null`),
    index('events_undoes').on(table.undoesId).where(sql`undoes_id is not null`),
    index('events_redoes').on(table.redoesId).where(sql`redoes_id is not null`),
    index('events_replaces').on(table.subject, table.replacesId).where(sql`replaces_id is not null`),
  ],
);
