import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

/** SQL condition on `reminders`: the message was sent. Only sent messages raise a level. */
const sent = sql.raw("state in ('issued', 'proven')");

/** SQL join: `step` is the step that a document reached by a message, if it is recorded. */
export const joinReachedStep = sql.raw('left join scenario_steps as step on step.id = reminder_documents.step_id');

/**
 * SQL of the level that a document reached by a message, in the present numbering of steps. The message keeps the id of its step, so that
 * inserting, moving or renaming steps changes levels but not what was sent. A retired step counts as the last step that comes no later.
 */
export const levelNow = sql.raw(`case
  when step.id is null then reminder_documents.level_after
  when step.retired_at is null then step.level
  else (select coalesce(max(other.level), 0) from scenario_steps as other
    where other.scenario_id = step.scenario_id and other.retired_at is null
      and (step.trigger <> 'previousStep' or other.level < step.level) and iif(other.direction = 'before', -other.days, other.days) <= iif(step.direction = 'before', -step.days, step.days))
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

/** The level that the SQL of `documentLevel` or `customerLevel` gives. */
export function readLevel(reader: Reader, level: SQL): number {
  return readRow(reader, levelRow, sql`select ${level} as level`).level;
}
