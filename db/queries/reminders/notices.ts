import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { FormalNotice } from '../../../shared/domain/reminders/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const noticeRow = z.object({
  id: z.int(),
  customerId: z.int(),
  on: z.string(),
  untilOn: z.string(),
  documentId: z.int(),
});

/** The formal notices sent by `asOf` whose delay is not over before that day, by customer. */
export function readNotices(reader: Reader, asOf: Day): ReadonlyMap<number, readonly FormalNotice[]> {
  const rows = readRows(
    reader,
    noticeRow,
    sql`
      select reminders.id, customer_id as customerId, issued_on as "on", deadline_on as untilOn, document_id as documentId
      from reminders join reminder_documents on reminder_id = reminders.id
      where is_formal_notice = 1 and state in ('issued', 'proven') and issued_on <= ${asOf} and deadline_on >= ${asOf}
      order by reminders.id, document_id`,
  );
  const found = new Map<number, FormalNotice[]>();
  for (const [first, ...others] of Map.groupBy(rows, ({ id }) => id).values()) {
    if (first === undefined) continue;
    const { customerId, on, untilOn } = first;
    const documentIds = [first, ...others].map(({ documentId }) => documentId);
    found.set(customerId, [...(found.get(customerId) ?? []), { on, untilOn, documentIds }]);
  }
  return found;
}
