import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';
import { importBatches } from './imports.ts';

/** The rows of a staged list that states no ledger (customers, payments), as read; they are deleted when it is applied. */
export const importRows = sqliteTable(
  'import_rows',
  {
    id: id(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatches.id, { onDelete: 'restrict' }),
    /** JSON in the shape of a row of the batch's kind. */
    data: text('data').notNull(),
  },
  (table) => [index('import_rows_batch').on(table.batchId, table.id)],
);

/**
 * What such a list changed, row by row: its report, and the basis of undoing it. Like the journal, it may name a customer or a document
 * that is gone.
 */
export const importChanges = sqliteTable(
  'import_changes',
  {
    id: id(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatches.id, { onDelete: 'restrict' }),
    outcome: text('outcome').notNull(),
    /** JSON in the shape of a change of the batch's kind, in the contract. */
    data: text('data').notNull(),
  },
  (table) => [index('import_changes_batch').on(table.batchId, table.id)],
);
