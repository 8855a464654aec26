import { inArray } from 'drizzle-orm';
import type { JournalHead } from '../../shared/domain/events/journal-head.ts';
import { events } from '../schema.ts';
import { valueList } from '../sqlite/value-list.ts';
import type { Reader } from '../types.ts';
import { type CheckResult, checkResult } from './result.ts';

/** The journal must still hold each event of `heads` with the same hash: else it was rewritten or cut off since. */
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

/** Hashes of the events `ids` by id; events that do not exist are absent. */
export function readHashes(reader: Reader, ids: readonly number[]): ReadonlyMap<number, string> {
  const rows = reader
    .select({ id: events.id, hash: events.hash })
    .from(events)
    .where(inArray(events.id, valueList(ids)))
    .all();
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}
