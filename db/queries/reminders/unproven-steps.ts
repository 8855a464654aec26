import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Day } from '../../../shared/domain/values/days.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const documentRow = z.object({ documentId: z.int() });

/** The documents whose last message by `asOf` is a registered letter of which nothing proves yet that it was presented. */
export function readUnprovenDocuments(reader: Reader, asOf: Day): ReadonlySet<number> {
  const rows = readRows(
    reader,
    documentRow,
    sql`
      select distinct reminder_documents.document_id as documentId
      from registered_letters join reminders on reminders.letter_id = registered_letters.letter_id
        join reminder_documents on reminder_documents.reminder_id = reminders.id
      where registered_letters.state in ('prepared', 'deposited') and reminders.state in ('issued', 'proven') and reminders.issued_on <= ${asOf}
        and not exists (
          select 1 from reminder_documents as later join reminders as message on message.id = later.reminder_id
          where later.document_id = reminder_documents.document_id and later.reminder_id > reminders.id
            and message.state in ('issued', 'proven') and message.issued_on <= ${asOf})`,
  );
  return new Set(rows.map(({ documentId }) => documentId));
}
