import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  definitionOf,
  type EventKind,
  eventKinds,
  isUndoableKind,
  type JournalEvent,
  lastingKinds,
  type Subject,
} from '../../../shared/domain/events/registry.ts';
import type { User } from '../../journal/journal.ts';
import { eventRow, parseEvent } from '../../journal/read-events.ts';
import { events } from '../../schema.ts';
import { idRow, rowOf } from '../../sqlite/row-schemas.ts';
import { findRow, readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

/** The first event of an act, and the first event of the act or undoing that it takes back. */
const ledAct = rowOf(events, 'id', 'undoesId', 'redoesId');
export type LedAct = Readonly<z.infer<typeof ledAct>>;

/** SQL of the kinds, as one value: the query would else be built with a value for each of them, at every call. */
const among = (kinds: readonly EventKind[]) => sql`(select value from json_each(${JSON.stringify(kinds)}))`;
const undoableKinds = among(eventKinds.filter(isUndoableKind));
const kindsThatLast = among(lastingKinds);

/** SQL of the id of the person called `name`; null, which matches no event, for somebody who has not acted in this file. */
export function personNamed(name: string): SQL {
  return sql`(select id from people where name = ${name})`;
}

/** The user's last act that can be undone and was not; with `before`, the last one older than this act. */
export function lastAct(reader: Reader, { name }: User, before = Number.MAX_SAFE_INTEGER): LedAct | null {
  return (
    findRow(
      reader,
      ledAct,
      sql`
        select id, undoes_id as undoesId, redoes_id as redoesId from events
        where author_id = ${personNamed(name)} and act_id is null and undoes_id is null and kind in ${undoableKinds}
          and id < ${before}
          and not exists (select 1 from events as later where later.undoes_id = events.id)
        order by id desc limit 1`,
    ) ?? null
  );
}

/**
 * The user's last undoing that can be redone: it changed something, it was not redone, and the user did nothing new since, be it an act that lasts: a letter
 * written after an undoing says what was true then. With `before`, the last one older than this undoing.
 */
export function lastUndoing(reader: Reader, { name }: User, before = Number.MAX_SAFE_INTEGER): LedAct | null {
  return (
    findRow(
      reader,
      ledAct,
      sql`
        select id, undoes_id as undoesId, redoes_id as redoesId from events
        where author_id = ${personNamed(name)} and act_id is null and undoes_id is not null and id < ${before} and kind in ${undoableKinds}
          and not exists (select 1 from events as later where later.redoes_id = events.id)
          and not exists (
            select 1 from events as later
            where later.author_id = ${personNamed(name)} and later.id > events.id
              and (
                later.kind in ${kindsThatLast}
                or later.act_id is null and later.undoes_id is null and later.redoes_id is null and later.kind in ${undoableKinds}
              )
          )
        order by id desc limit 1`,
    ) ?? null
  );
}

/** Id of the original act that `act` undoes or redoes, through any number of undoings and redoings. */
export function originalAct(reader: Reader, act: LedAct): number {
  let current = act;
  for (;;) {
    const before = current.undoesId ?? current.redoesId;
    if (before === null) return current.id;
    current = readRow(
      reader,
      ledAct,
      sql`select id, undoes_id as undoesId, redoes_id as redoesId from events where id = ${before}`,
    );
  }
}

/** Id of the row that now replaces row `id` of `table`, following the events that wrote one row in place of another. */
export function rowNow(reader: Reader, table: Subject, id: number): number {
  for (let current = id; ; ) {
    const next = findRow(
      reader,
      idRow,
      sql`
        select subject_id as id from events where subject = ${table} and replaces_id = ${current} order by events.id desc limit 1`,
    );
    if (next === undefined) return current;
    current = next.id;
  }
}

/** An event of somebody else about a row, by who did it, with the act it belongs to. */
const laterEvent = eventRow.extend({ author: z.string(), leadingId: z.int(), redoesId: z.int().nullable() });

/**
 * What others than the author of `event` did since about the same row, or about a row that stands in its place, and was not taken
 * back; of an event of the firm as a whole, what they did of its kind. An act that they did again counts from when they first did it: done
 * before the act `originalId`, to which `event` belongs, it is no change since.
 */
export function readLaterOfOthers(
  reader: Reader,
  event: JournalEvent,
  originalId: number,
): (JournalEvent & { readonly author: string })[] {
  const { subject } = definitionOf(event.kind);
  const isAlike =
    subject === null
      ? sql`events.subject is null and events.kind = ${event.kind}`
      : sql`events.subject = ${subject} and events.subject_id in (${rowsSince(subject, event.subjectId)})`;
  const found = readRows(
    reader,
    laterEvent,
    sql`
      select events.id, events.at, events.author_id as authorId, events.kind, events.version, events.subject_id as subjectId,
        events.customer_id as customerId, events.replaces_id as replacesId, events.data, people.name as author,
        leading.id as leadingId, leading.redoes_id as redoesId
      from events join people on people.id = events.author_id
        join events as leading on leading.id = coalesce(events.act_id, events.id)
      where events.id > ${event.id} and events.author_id <> ${event.authorId} and ${isAlike}
        and leading.undoes_id is null
        and not exists (select 1 from events as undoing where undoing.undoes_id = leading.id)
      order by events.id`,
  );
  return found.flatMap(({ author, leadingId, redoesId, ...row }) => {
    if (originalAct(reader, { id: leadingId, undoesId: null, redoesId }) < originalId) return [];
    const parsed = parseEvent(row, eventKinds);
    return parsed ? [{ ...parsed, author }] : [];
  });
}

/** SQL of the row and of those written in its place since, one after the other. */
function rowsSince(subject: Subject, id: number | null): SQL {
  return sql`
    with recursive rows_since (id) as (
      select ${id} union
      select later.subject_id from events as later join rows_since on later.replaces_id = rows_since.id
      where later.subject = ${subject})
    select id from rows_since`;
}
