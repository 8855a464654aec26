import { type SQL, sql } from 'drizzle-orm';

/** Only messages that were sent raise a level. */
const sent = sql.raw("state in ('issued', 'proven')");

/** SQL of the highest level a document was reminded at, 0 when it never was. */
export function documentLevel(documentId: SQL): SQL {
  return sql`(select coalesce(max(level_after), 0) from reminder_documents
    join reminders on reminders.id = reminder_documents.reminder_id
    where reminder_documents.document_id = ${documentId} and reminders.${sent})`;
}

/** SQL of the highest level among the open documents of a customer. */
export function customerLevel(customerId: SQL): SQL {
  return sql`(select coalesce(max(level_after), 0) from reminders
    join reminder_documents on reminder_documents.reminder_id = reminders.id
    join documents on documents.id = reminder_documents.document_id
    where reminders.customer_id = ${customerId} and reminders.${sent}
      and documents.open_cents > 0 and documents.voided_at is null)`;
}

/** SQL of the day of the last message a customer was sent, or null. */
export function lastReminderOn(customerId: SQL): SQL {
  return sql`(select max(issued_on) from reminders where customer_id = ${customerId} and ${sent})`;
}
