import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

/** Only messages that were sent raise a level. */
const sent = sql.raw("state in ('issued', 'proven')");

/** SQL: `step` is the step a document reached by a message, where the file knows it. */
export const joinReachedStep = sql.raw('left join scenario_steps as step on step.id = reminder_documents.step_id');

/**
 * SQL of the level a message left a document at, as levels count now. A step is known by its identity: inserted, moved or
 * renamed steps change the levels, never what was sent. A retired step counts for those that come no later than it.
 */
export const levelNow = sql.raw(`case
  when step.id is null then reminder_documents.level_after
  when step.retired_at is null then step.level
  else (select coalesce(max(other.level), 0) from scenario_steps as other
    where other.scenario_id = step.scenario_id and other.retired_at is null
      and iif(other.direction = 'before', -other.days, other.days) <= iif(step.direction = 'before', -step.days, step.days))
  end`);

/** SQL of the highest level a document was reminded at, 0 when it never was. */
export function documentLevel(documentId: SQL): SQL {
  return sql`(select coalesce(max(${levelNow}), 0) from reminder_documents
    join reminders on reminders.id = reminder_documents.reminder_id ${joinReachedStep}
    where reminder_documents.document_id = ${documentId} and reminders.${sent})`;
}

/** SQL of the highest level among the open documents of a customer. */
export function customerLevel(customerId: SQL): SQL {
  return sql`(select coalesce(max(${levelNow}), 0) from reminders
    join reminder_documents on reminder_documents.reminder_id = reminders.id ${joinReachedStep}
    join documents on documents.id = reminder_documents.document_id
    where reminders.customer_id = ${customerId} and reminders.${sent}
      and documents.open_cents > 0 and documents.voided_at is null)`;
}

/** SQL of the day of the last message a customer was sent, or null. */
export function lastReminderOn(customerId: SQL): SQL {
  return sql`(select max(issued_on) from reminders where customer_id = ${customerId} and ${sent})`;
}

const levelRow = z.object({ level: z.int() });

/** What `documentLevel` or `customerLevel` gives for one of them. */
export function readLevel(reader: Reader, level: SQL): number {
  return readRow(reader, levelRow, sql`select ${level} as level`).level;
}
