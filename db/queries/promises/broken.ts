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
 * The promises about each document that were broken or only partly kept by `asOf`, and whose amount has not been paid since, by the id of the
 * document. Only customers who still owe one of the documents are looked at: the promises of years are soon many.
 */
export function readBrokenPromises(
  reader: Reader,
  asOf: Day,
  customerId: number | undefined,
): ReadonlyMap<number, readonly number[]> {
  const ofOne = customerId === undefined ? sql`` : sql`and promises.customer_id = ${customerId}`;
  const past = readRows(
    reader,
    endedRow,
    sql`
      select distinct promises.customer_id as customerId, promises.due_on as dueOn, grace_days as graceDays
      from promises join promise_documents on promise_id = promises.id join documents on documents.id = document_id
      where ended_at is null and promises.due_on < ${asOf} and voided_at is null and (open_cents > 0 or settled_on > ${asOf}) ${ofOne}`,
  ).filter((promise) => lastDayOf(promise) < asOf);
  if (past.length === 0) return new Map();
  const customerIds = [...new Set(past.map((promise) => promise.customerId))];
  const followed = readFollowedPromises(reader, { asOf, knownAt: null }, customerIds);
  const missed = followed.filter(({ state, leftCents }) => isMissed(state) && leftCents > 0);
  const broken = new Map<number, number[]>();
  for (const { id: promiseId, documents } of missed)
    for (const { id } of documents) broken.set(id, [...(broken.get(id) ?? []), promiseId]);
  return broken;
}
