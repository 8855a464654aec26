import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

/** SQL condition on `reminders`: the message was sent. Only sent messages raise a level. */
const sent = sql.raw("state in ('issued', 'proven')");

/** SQL join: `step` is the step that a document reached by a message, if it is recorded. */
export const joinReachedStep = sql.raw('left join scenario_steps as step on step.id = reminder_documents.step_id');

/** SQL of the present level of `step`. A retired step counts as the last step that comes no later. */
const stepLevel = `case when step.retired_at is null then step.level
  else (select coalesce(max(other.level), 0) from scenario_steps as other
    where other.scenario_id = step.scenario_id and other.retired_at is null
      and (step.trigger <> 'previousStep' or other.level < step.level) and iif(other.direction = 'before', -other.days, other.days) <= iif(step.direction = 'before', -step.days, step.days))
  end`;

/**
 * SQL of the level that a document reached by a message, in the present numbering of steps. The message keeps the id of its step, so that
 * inserting, moving or renaming steps changes levels but not what was sent.
 */
export const levelNow = sql.raw(
  `case when step.id is null then reminder_documents.level_after else (${stepLevel}) end`,
);

/** SQL of the step that was reached in another tool, `prior`, in the present numbering of steps. */
export const priorLevelNow = sql.raw(stepLevel);

/** SQL join: `step` is the step that was reached in another tool. */
export const joinPriorStep = sql.raw('join scenario_steps as step on step.id = prior.step_id');

/**
 * SQL condition: the level `prior` of a customer as a whole counts, and is that of a document, which was issued by its day and had fallen due
 * before: what is issued or due later begins at the first step, and what is said of the document itself is said better. A level stays with the
 * account it was said of, merged or not. `document` is the name of the table in the query.
 */
export const isPriorOfWhole = (document = 'documents') =>
  sql.raw(`prior.voided_at is null and prior.document_id is null
    and prior.customer_id = ${document}.customer_id
    and coalesce(prior.merged_from_id, prior.customer_id) = coalesce(${document}.merged_from_id, ${document}.customer_id)
    and ${document}.issued_on <= prior.reached_on and ${document}.due_on < prior.reached_on
    and not exists (select 1 from prior_levels as own_level where own_level.document_id = ${document}.id and own_level.voided_at is null)`);

/** SQL of the highest level a document has reached, by messages sent or in another tool; 0 when it has none. */
export function documentLevel(documentId: SQL): SQL {
  return sql`(select coalesce(max(level), 0) from (
    select ${levelNow} as level from reminder_documents
      join reminders on reminders.id = reminder_documents.reminder_id ${joinReachedStep}
      where reminder_documents.document_id = ${documentId} and reminders.${sent}
    union all
    select ${priorLevelNow} from prior_levels as prior ${joinPriorStep}
      where prior.document_id = ${documentId} and prior.voided_at is null
    union all
    select ${priorLevelNow} from documents as own join prior_levels as prior on ${isPriorOfWhole('own')} ${joinPriorStep}
      where own.id = ${documentId}))`;
}

/** SQL of (scenario_id, level) that the open documents of a customer have reached, by messages sent or in another tool. */
export function levelsOfCustomer(customerId: SQL): SQL {
  const isOpen = sql.raw(`documents.side = 'debit' and documents.open_cents > 0 and documents.voided_at is null`);
  return sql`
    select step.scenario_id, ${levelNow} as level from reminders
      join reminder_documents on reminder_documents.reminder_id = reminders.id ${joinReachedStep}
      join documents on documents.id = reminder_documents.document_id
      where reminders.customer_id = ${customerId} and reminders.${sent} and documents.open_cents > 0 and documents.voided_at is null
    union all
    select step.scenario_id, ${priorLevelNow} from prior_levels as prior ${joinPriorStep}
      join documents on documents.id = prior.document_id
      where prior.customer_id = ${customerId} and prior.voided_at is null and ${isOpen}
    union all
    select step.scenario_id, ${priorLevelNow} from prior_levels as prior ${joinPriorStep}
      join documents on ${isPriorOfWhole()}
      where prior.customer_id = ${customerId} and ${isOpen}`;
}

/** SQL of the highest level among the open documents of a customer, whatever the scenario in which it was reached. */
export function customerLevel(customerId: SQL): SQL {
  return sql`(select coalesce(max(level), 0) from (${levelsOfCustomer(customerId)}))`;
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
