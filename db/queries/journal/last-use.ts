import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { EventKind } from '../../../shared/domain/events/registry.ts';
import { events } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { findRow } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const used = rowOf(events, 'id', 'at');

/** The last event before the instant `before`; undefined where nothing was done. Read from the end of the journal: few events are later. */
export function findLastUse(reader: Reader, before: string): z.infer<typeof used> | undefined {
  return findRow(reader, used, sql`select id, at from events where at < ${before} order by id desc limit 1`);
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
