import { sql } from 'drizzle-orm';
import { idRow } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

/** Which of the documents `ids` were not known yet at the instant `at`. */
export function readUnknownAt(reader: Reader, ids: readonly number[], at: string): ReadonlySet<number> {
  const rows = readRows(
    reader,
    idRow,
    sql`select documents.id from json_each(${JSON.stringify(ids)}) cross join documents on documents.id = value where recorded_at > ${at}`,
  );
  return new Set(rows.map(({ id }) => id));
}
