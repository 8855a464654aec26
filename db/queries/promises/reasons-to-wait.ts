import { sql } from 'drizzle-orm';
import { lastDayOf } from '../../../shared/domain/promises/follow-promises.ts';
import type { ReasonToWait } from '../../../shared/domain/reminders/reason-to-wait.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { promiseDocuments, promises } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const promisedRow = rowOf(promiseDocuments, 'documentId').extend(rowOf(promises, 'id', 'dueOn', 'graceDays').shape);

/** Documents of promises that were not ended, until the last day of each; what else the customer owes is reminded. */
export function readPromiseReasons(reader: Reader, asOf: Day, customerId: number | undefined): ReasonToWait[] {
  const ofOne = customerId === undefined ? sql`` : sql`and customer_id = ${customerId}`;
  const rows = readRows(
    reader,
    promisedRow,
    sql`
      select promises.id, document_id as documentId, due_on as dueOn, grace_days as graceDays
      from promises join promise_documents on promise_id = promises.id where ended_at is null ${ofOne} order by promises.id`,
  );
  return rows
    .map(({ id: subjectId, documentId, ...promise }): ReasonToWait => {
      const untilOn = lastDayOf(promise);
      return { reason: 'promise', covers: { documentId }, untilOn, isContested: false, subjectId };
    })
    .filter(({ untilOn }) => untilOn !== null && untilOn >= asOf);
}
