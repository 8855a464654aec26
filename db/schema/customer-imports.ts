import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';
import { importBatches } from './imports.ts';

/** The rows of a staged list of customers, as read; they are deleted when it is applied. */
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

/** Old and new values of each customer that an applied list changed: its report, and the basis of undoing it. */
export const importCustomerChanges = sqliteTable(
  'import_customer_changes',
  {
    id: id(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatches.id, { onDelete: 'restrict' }),
    /** No foreign key: like the journal, the report may name a customer that was deleted. */
    customerId: integer('customer_id').notNull(),
    outcome: text('outcome').notNull(),
    /** JSON of `customerChange` in the contract. */
    data: text('data').notNull(),
  },
  (table) => [index('import_customer_changes_batch').on(table.batchId, table.id)],
);
