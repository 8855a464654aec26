import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import * as kinds from '../../shared/domain/kinds.ts';
import { id, oneOf } from './columns.ts';

export const scenarios = sqliteTable(
  'scenarios',
  {
    id: id(),
    name: text('name').notNull(),
    /** Place in the user's order, from 1. */
    position: integer('position').notNull(),
    isDefault: integer('is_default', { mode: 'boolean' }).notNull().default(false),
    /** A customer who owes less than this total is not reminded. */
    minimumCents: integer('minimum_cents').notNull().default(0),
    /** Days that must pass between two messages to one customer. */
    minimumDaysBetween: integer('minimum_days_between').notNull().default(7),
    /** Contacts that a customer has at most over thirty days, whatever the channel; null: no cap. */
    mostContacts: integer('most_contacts'),
    messagesPer: text('messages_per', { enum: kinds.messageScopes }).notNull().default('customer'),
    /** Messages after the due date about a document, before it waits for the formal notice; null: no limit. */
    mostReminders: integer('most_reminders'),
    /** Days of the week on which messages leave, as digits from 1, Monday, to 7, Sunday. */
    sendingDays: text('sending_days').notNull().default('12345'),
    closedDayRule: text('closed_day_rule', { enum: kinds.closedDayRules }).notNull().default('after'),
    augustRule: text('august_rule', { enum: kinds.augustRules }).notNull().default('usual'),
    /** No longer offered: what was sent by its steps still refers to it. */
    isArchived: integer('is_archived', { mode: 'boolean' }).notNull().default(false),
    /** When its creation was taken back although a message had been sent by it: kept for that message, shown nowhere. */
    voidedAt: text('voided_at'),
  },
  (table) => [
    uniqueIndex('scenarios_one_default').on(table.isDefault).where(sql`is_default = 1`),
    oneOf('scenarios_messages_per', 'messages_per', kinds.messageScopes),
    oneOf('scenarios_closed_day_rule', 'closed_day_rule', kinds.closedDayRules),
    oneOf('scenarios_august_rule', 'august_rule', kinds.augustRules),
    check('scenarios_default_offered', sql`not (is_default and is_archived)`),
  ],
);

export const scenarioSteps = sqliteTable(
  'scenario_steps',
  {
    id: id(),
    scenarioId: integer('scenario_id')
      .notNull()
      .references(() => scenarios.id, { onDelete: 'restrict' }),
    /** Place of the step, from 1. It changes when steps are inserted or moved; `id` identifies the step. */
    level: integer('level').notNull(),
    name: text('name').notNull(),
    trigger: text('trigger', { enum: kinds.stepTriggers }).notNull().default('dueDate'),
    direction: text('direction', { enum: kinds.directions }).notNull(),
    days: integer('days').notNull(),
    channel: text('channel', { enum: kinds.channels }).notNull(),
    tone: text('tone', { enum: kinds.tones }).notNull(),
    isFormalNotice: integer('is_formal_notice', { mode: 'boolean' }).notNull().default(false),
    /** Days given to pay, printed as a date on the message. */
    deadlineDays: integer('deadline_days').notNull().default(8),
    mode: text('mode', { enum: kinds.stepModes }).notNull().default('batch'),
    recipient: text('recipient', { enum: kinds.stepRecipients }).notNull().default('preferred'),
    /** Who has a copy: a JSON array of `stepCopies`. */
    copies: text('copies').notNull().default('[]'),
    /** The least that a message of this step claims. */
    minimumCents: integer('minimum_cents').notNull().default(0),
    /** The least that is owed of a document for it to reach this step. */
    minimumDocumentCents: integer('minimum_document_cents').notNull().default(0),
    /** Above it a person looks at the message before it leaves; null: no ceiling. */
    ceilingCents: integer('ceiling_cents'),
    /** When it was removed from the scenario after messages had been sent for it: these still refer to it. */
    retiredAt: text('retired_at'),
  },
  (table) => [
    uniqueIndex('scenario_steps_level').on(table.scenarioId, table.level).where(sql`retired_at is null`),
    check('scenario_steps_days', sql`${table.days} between 0 and 730`),
    oneOf('scenario_steps_trigger', 'trigger', kinds.stepTriggers),
    oneOf('scenario_steps_direction', 'direction', kinds.directions),
    check('scenario_steps_before', sql`${table.direction} = 'after' or ${table.trigger} = 'dueDate'`),
    oneOf('scenario_steps_channel', 'channel', kinds.channels),
    oneOf('scenario_steps_tone', 'tone', kinds.tones),
    oneOf('scenario_steps_mode', 'mode', kinds.stepModes),
    oneOf('scenario_steps_recipient', 'recipient', kinds.stepRecipients),
  ],
);

/** Which scenario the customers to whom none is assigned follow: the first rule of which a customer meets every condition; null: any. */
export const scenarioRules = sqliteTable(
  'scenario_rules',
  {
    id: id(),
    /** Place in the user's order, from 1. */
    position: integer('position').notNull(),
    scenarioId: integer('scenario_id')
      .notNull()
      .references(() => scenarios.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: kinds.customerKinds }),
    customerGroup: text('customer_group'),
    /** A code of ISO 3166, or `abroad`. */
    country: text('country'),
    owedFromCents: integer('owed_from_cents'),
    owedBelowCents: integer('owed_below_cents'),
    /** Months since the first document. */
    monthsFrom: integer('months_from'),
    monthsBelow: integer('months_below'),
  },
  (table) => [
    index('scenario_rules_scenario').on(table.scenarioId),
    oneOf('scenario_rules_kind', 'kind', kinds.customerKinds),
  ],
);
