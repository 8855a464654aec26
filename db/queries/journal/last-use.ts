import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { EventKind } from '../../../shared/domain/events/registry.ts';
import { documents, events } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { findRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const used = rowOf(events, 'id', 'at');

/** The last event before the instant `before`; undefined where nothing was done. Read from the end of the journal: few events are later. */
export function findLastUse(reader: Reader, before: string): z.infer<typeof used> | undefined {
  return findRow(reader, used, sql`select id, at from events where at < ${before} order by id desc limit 1`);
}

const idRow = rowOf(documents, 'id');

/** Which of the documents `ids` were not known yet at the instant `at`. */
export function readUnknownAt(reader: Reader, ids: readonly number[], at: string): ReadonlySet<number> {
  const rows = readRows(
    reader,
    idRow,
    sql`select documents.id from json_each(${JSON.stringify(ids)}) cross join documents on documents.id = value where recorded_at > ${at}`,
  );
  return new Set(rows.map(({ id }) => id));
}

const kindRow = z.object({ kind: z.string() });

/** Which of `kinds` happened last after the event `afterId`; undefined where none did. */
export function findLastKind(reader: Reader, kinds: readonly EventKind[], afterId: number): string | undefined {
  const among: SQL = sql`(select value from json_each(${JSON.stringify(kinds)}))`;
  return findRow(
    reader,
    kindRow,
    sql`select kind from events where id > ${afterId} and kind in ${among} order by id desc limit 1`,
  )?.kind;
}
