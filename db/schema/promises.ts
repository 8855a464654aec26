import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import * as kinds from '../../shared/domain/kinds.ts';
import { id, oneOf } from './columns.ts';
import { customers } from './customers.ts';
import { documents } from './ledger.ts';

/** What customers promised to pay. Whether a promise was kept is nowhere stored: it is computed from the allocations. */
export const promises = sqliteTable(
  'promises',
  {
    id: id(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    /** What the customer said, and what counts of it: never more than was owed on the documents that day, and not promised. */
    spokenCents: integer('spoken_cents').notNull(),
    amountCents: integer('amount_cents').notNull(),
    currency: text('currency').notNull().default('EUR'),
    dueOn: text('due_on').notNull(),
    /** Days after `dueOn` during which a payment still keeps the promise. */
    graceDays: integer('grace_days').notNull(),
    channel: text('channel', { enum: kinds.promiseChannels }).notNull(),
    /** Who said it at the customer's. */
    saidBy: text('said_by'),
    /** The day it was said, which may be before it is recorded. */
    promisedOn: text('promised_on').notNull(),
    recordedAt: text('recorded_at').notNull(),
    /** When the user cancelled it, or put another in its place. */
    endedAt: text('ended_at'),
    replacedById: integer('replaced_by_id').references((): AnySQLiteColumn => promises.id, { onDelete: 'restrict' }),
    mergedFromId: integer('merged_from_id').references(() => customers.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('promises_customer').on(table.customerId),
    index('promises_merged').on(table.mergedFromId).where(sql`merged_from_id is not null`),
    index('promises_replaced').on(table.replacedById).where(sql`replaced_by_id is not null`),
    oneOf('promises_channel', 'channel', kinds.promiseChannels),
    check('promises_amount', sql`${table.amountCents} between 1 and ${table.spokenCents}`),
    check('promises_replaced_ended', sql`${table.replacedById} is null or ${table.endedAt} is not null`),
  ],
);

export const promiseDocuments = sqliteTable(
  'promise_documents',
  {
    promiseId: integer('promise_id')
      .notNull()
      .references(() => promises.id, { onDelete: 'restrict' }),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    /** What had been paid of it on the day the promise was said, by allocations and by the credits the law sets against it. */
    settledCents: integer('settled_cents').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.promiseId, table.documentId] }),
    index('promise_documents_document').on(table.documentId),
  ],
);
