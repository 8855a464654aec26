import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';
import { customers } from './customers.ts';
import { importBatches } from './imports.ts';
import { documents } from './ledger.ts';
import { scenarioSteps } from './scenarios.ts';

/**
 * The levels that customers or documents reached without a message: in another tool, or because a person passed over a step. They raise the
 * level from which reminders go on; they are no messages and prove nothing. A level that another one replaces is withdrawn and stays.
 */
export const priorLevels = sqliteTable(
  'prior_levels',
  {
    id: id(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    /** Null: of the customer as a whole, which is that of the documents issued by `reached_on` and due before. */
    documentId: integer('document_id').references(() => documents.id, { onDelete: 'cascade' }),
    stepId: integer('step_id')
      .notNull()
      .references(() => scenarioSteps.id, { onDelete: 'restrict' }),
    /** Its name when the level was recorded. */
    stepName: text('step_name').notNull(),
    /** Day of the last reminder of the other tool, or of the one passed over; where it is not known, the day of the recording. */
    reachedOn: text('reached_on').notNull(),
    isDayKnown: integer('is_day_known', { mode: 'boolean' }).notNull(),
    /** Why its step was passed over; null: it was reached in another tool. */
    skipReason: text('skip_reason'),
    /** The list of customers that said it; null for what a person typed. */
    batchId: integer('batch_id').references(() => importBatches.id, { onDelete: 'restrict' }),
    recordedAt: text('recorded_at').notNull(),
    /** When it was withdrawn or replaced. */
    voidedAt: text('voided_at'),
    mergedFromId: integer('merged_from_id').references(() => customers.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('prior_levels_customer').on(table.customerId),
    index('prior_levels_document').on(table.documentId).where(sql`document_id is not null`),
    index('prior_levels_step').on(table.stepId),
    index('prior_levels_batch').on(table.batchId).where(sql`batch_id is not null`),
    index('prior_levels_merged').on(table.mergedFromId).where(sql`merged_from_id is not null`),
  ],
);
