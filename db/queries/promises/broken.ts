import { sql } from 'drizzle-orm';
import { isMissed, lastDayOf } from '../../../shared/domain/promises/follow-promises.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { promises } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readFollowedPromises } from './follow.ts';

const endedRow = rowOf(promises, 'customerId', 'dueOn', 'graceDays');

/**
 * Ids of the documents about which a promise was broken or only partly kept by `asOf`, and its amount has not been paid since. Only customers
 * who still owe one of the documents are looked at: the promises of years are soon many.
 */
export function readDocumentsOfBrokenPromises(
  reader: Reader,
  asOf: Day,
  customerId: number | undefined,
): ReadonlySet<number> {
  const ofOne = customerId === undefined ? sql`` : sql`and promises.customer_id = ${customerId}`;
  const past = readRows(
    reader,
    endedRow,
    sql`
      select distinct promises.customer_id as customerId, promises.due_on as dueOn, grace_days as graceDays
      from promises join promise_documents on promise_id = promises.id join documents on documents.id = document_id
      where ended_at is null and promises.due_on < ${asOf} and voided_at is null and (open_cents > 0 or settled_on > ${asOf}) ${ofOne}`,
  ).filter((promise) => lastDayOf(promise) < asOf);
  if (past.length === 0) return new Set();
  const customerIds = [...new Set(past.map((promise) => promise.customerId))];
  const followed = readFollowedPromises(reader, { asOf, knownAt: null }, customerIds);
  const missed = followed.filter(({ state, leftCents }) => isMissed(state) && leftCents > 0);
  return new Set(missed.flatMap(({ documents }) => documents.map(({ id }) => id)));
}
