import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { runConfirmations, runStates } from '../../shared/domain/runs/run.ts';
import { id, oneOf } from './columns.ts';
import { customers } from './customers.ts';
import { interactionOutcomes } from './interactions.ts';

/**
 * Runs of reminders, one customer at a time. They only remember how far somebody is: what is sent, promised or noted in one is recorded as
 * always, so that nothing of a run is in the journal.
 */
export const runs = sqliteTable(
  'runs',
  {
    id: id(),
    /** Name of the user whose run it is. */
    author: text('author').notNull(),
    startedAt: text('started_at').notNull(),
    confirms: text('confirms', { enum: runConfirmations }).notNull(),
    /** Time during which one of its customers was on screen. */
    spentSeconds: integer('spent_seconds').notNull().default(0),
    endedAt: text('ended_at'),
  },
  () => [oneOf('runs_confirms', 'confirms', runConfirmations), check('runs_spent', sql`spent_seconds >= 0`)],
);

/** The customers of a run, in their order, with what was typed about each and is not recorded yet. */
export const runCustomers = sqliteTable(
  'run_customers',
  {
    runId: integer('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    place: integer('place').notNull(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    state: text('state', { enum: runStates }).notNull().default('waiting'),
    /** The messages agreed to, as JSON of `AgreedMessage[]`: they are compared with what is proposed, never searched. */
    agreed: text('agreed').notNull().default('[]'),
    person: text('person'),
    outcomeId: integer('outcome_id').references(() => interactionOutcomes.id, { onDelete: 'restrict' }),
    /** The instant at which the call began, where it is timed, and how long it took once it has ended. */
    startedAt: text('started_at'),
    durationSeconds: integer('duration_seconds'),
    text: text('text').notNull().default(''),
    nextOn: text('next_on'),
    nextNote: text('next_note'),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.place] }),
    index('run_customers_customer').on(table.customerId),
    oneOf('run_customers_state', 'state', runStates),
  ],
);
