import { sql } from 'drizzle-orm';
import { lastDayOf } from '../../../shared/domain/promises/follow-promises.ts';
import type { ReasonToWait } from '../../../shared/domain/reminders/reason-to-wait.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { promiseDocuments, promises } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readFollowedPromises } from './follow.ts';

const promisedRow = rowOf(promiseDocuments, 'documentId').extend(
  rowOf(promises, 'id', 'customerId', 'dueOn', 'graceDays').shape,
);

/**
 * Documents of promises that run, until the last day of each; what else the customer owes is reminded, and what is left of a document once
 * its promise was kept.
 */
export function readPromiseReasons(reader: Reader, asOf: Day, customerId: number | undefined): ReasonToWait[] {
  const ofOne = customerId === undefined ? sql`` : sql`and customer_id = ${customerId}`;
  const rows = readRows(
    reader,
    promisedRow,
    sql`
      select promises.id, customer_id as customerId, document_id as documentId, due_on as dueOn, grace_days as graceDays
      from promises join promise_documents on promise_id = promises.id where ended_at is null ${ofOne} order by promises.id`,
  );
  const dated = rows.filter((row) => lastDayOf(row) >= asOf);
  const running = runningPromises(reader, asOf, new Set(dated.map((row) => row.customerId)));
  return dated
    .filter(({ id }) => running.has(id))
    .map(({ id: subjectId, documentId, ...promise }) => {
      return { reason: 'promise', covers: { documentId }, untilOn: lastDayOf(promise), isContested: false, subjectId };
    });
}

/** The promises of these customers that are still to be kept. */
function runningPromises(reader: Reader, asOf: Day, customerIds: ReadonlySet<number>): ReadonlySet<number> {
  if (customerIds.size === 0) return new Set();
  const followed = readFollowedPromises(reader, { asOf, knownAt: null }, [...customerIds]);
  return new Set(followed.flatMap(({ id, state }) => (state === 'running' ? [id] : [])));
}
