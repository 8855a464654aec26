import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';
import { importBatches } from './imports.ts';

/** The rows of a list of customers that waits to be confirmed, as read; they go once it is applied. */
export const importCustomerRows = sqliteTable(
  'import_customer_rows',
  {
    id: id(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatches.id, { onDelete: 'restrict' }),
    /** JSON of `CustomerRow`. */
    data: text('data').notNull(),
  },
  (table) => [index('import_customer_rows_batch').on(table.batchId, table.id)],
);

/** What an applied list of customers changed of each, old and new: its report, and what undoing it takes back. */
export const importCustomerChanges = sqliteTable(
  'import_customer_changes',
  {
    id: id(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatches.id, { onDelete: 'restrict' }),
    /** As the journal, it may name a customer that is gone. */
    customerId: integer('customer_id').notNull(),
    outcome: text('outcome').notNull(),
    /** JSON of `customerChange` in the contract. */
    data: text('data').notNull(),
  },
  (table) => [index('import_customer_changes_batch').on(table.batchId, table.id)],
);
