import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { repeatUnits } from '../../shared/domain/tasks/repeat.ts';
import { id, oneOf } from './columns.ts';
import { customers } from './customers.ts';

/** What somebody noted to do on a day, about a customer or not. One that comes again is a row each time. */
export const tasks = sqliteTable(
  'tasks',
  {
    id: id(),
    customerId: integer('customer_id').references(() => customers.id, { onDelete: 'restrict' }),
    text: text('text').notNull(),
    dueOn: text('due_on').notNull(),
    /** Hour of that day, HH:MM where the user lives. */
    dueTime: text('due_time'),
    responsible: text('responsible'),
    repeatUnit: text('repeat_unit', { enum: repeatUnits }),
    repeatEvery: integer('repeat_every'),
    /** The first day of all, from which its days are counted. */
    repeatFrom: text('repeat_from'),
    recordedAt: text('recorded_at').notNull(),
    /** The day it was done. */
    doneOn: text('done_on'),
    /** What came of it. */
    doneNote: text('done_note'),
    mergedFromId: integer('merged_from_id').references(() => customers.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('tasks_open').on(table.dueOn).where(sql`done_on is null`),
    index('tasks_customer').on(table.customerId).where(sql`customer_id is not null`),
    index('tasks_merged').on(table.mergedFromId).where(sql`merged_from_id is not null`),
    oneOf('tasks_repeat_unit', 'repeat_unit', repeatUnits),
    check(
      'tasks_repeat',
      sql`(repeat_unit is null) = (repeat_every is null) and (repeat_unit is null) = (repeat_from is null)`,
    ),
    check('tasks_note', sql`done_note is null or done_on is not null`),
  ],
);
