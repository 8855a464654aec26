import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';
import { customers } from './customers.ts';

/** A stored, numbered aged balance (arrêté de balance): its parameters and rows as they stood, sealed by their SHA-256. */
export const editions = sqliteTable(
  'editions',
  {
    id: id(),
    number: integer('number').notNull(),
    asOf: text('as_of').notNull(),
    knownAt: text('known_at').notNull(),
    /** JSON: basis, buckets, filters, columns, totals. */
    parameters: text('parameters').notNull(),
    sha256: text('sha256').notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (table) => [uniqueIndex('editions_number').on(table.number)],
);

export const editionRows = sqliteTable(
  'edition_rows',
  {
    editionId: integer('edition_id')
      .notNull()
      .references(() => editions.id, { onDelete: 'restrict' }),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    currency: text('currency').notNull(),
    /** JSON: the customer's code and name on that day, cents by column name. */
    columns: text('columns').notNull(),
    totalCents: integer('total_cents').notNull(),
    /** Written by the user. It is outside the seal, and copied to the next edition on request. */
    remark: text('remark'),
  },
  (table) => [
    primaryKey({ columns: [table.editionId, table.customerId, table.currency] }),
    index('edition_rows_customer').on(table.customerId),
  ],
);

/** A saved view: the parameters of a list under a name, shown in the side bar with its count. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: id(),
    screen: text('screen').notNull(),
    name: text('name').notNull(),
    /** JSON of the address parameters. */
    parameters: text('parameters').notNull(),
    /** Place among the views of its screen. */
    position: integer('position').notNull().default(0),
    recordedAt: text('recorded_at').notNull(),
  },
  (table) => [uniqueIndex('saved_views_name').on(table.screen, table.name)],
);
