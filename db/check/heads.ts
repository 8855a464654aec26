import { sql } from 'drizzle-orm';
import type { JournalHead } from '../../shared/domain/events/journal-head.ts';
import type { Reader } from '../types.ts';
import { type CheckResult, checkResult } from './result.ts';

/** The events of `heads` are still what they were when these were kept. */
export function checkHeads(reader: Reader, heads: readonly JournalHead[]): CheckResult {
  const events = new Map(
    reader
      .all<JournalHead>(
        sql`SELECT id, hash FROM events WHERE id IN (SELECT value FROM json_each(${JSON.stringify(heads.map(({ id }) => id))}))`,
      )
      .map(({ id, hash }) => [id, hash]),
  );
  const wrong = heads.filter(({ id, hash }) => events.get(id) !== hash);
  return checkResult(
    'heads',
    wrong.map(({ id }) => `#${id}`),
    heads.length,
  );
}
