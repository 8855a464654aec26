import { inArray, sql } from 'drizzle-orm';
import type { JournalHead } from '../../shared/domain/events/journal-head.ts';
import { events } from '../schema.ts';
import type { Reader } from '../types.ts';
import { type CheckResult, checkResult } from './result.ts';

/** The events of `heads` are still what they were when these were kept. */
export function checkHeads(reader: Reader, heads: readonly JournalHead[]): CheckResult {
  const hashes = readHashes(
    reader,
    heads.map(({ id }) => id),
  );
  const wrong = heads.filter(({ id, hash }) => hashes.get(id) !== hash);
  return checkResult(
    'heads',
    wrong.map(({ id }) => `#${id}`),
    heads.length,
  );
}

/** The hashes of those of the events `ids` that are there. */
export function readHashes(reader: Reader, ids: readonly number[]): ReadonlyMap<number, string> {
  const rows = reader
    .select({ id: events.id, hash: events.hash })
    .from(events)
    .where(inArray(events.id, sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`))
    .all();
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}
