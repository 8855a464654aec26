import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { eventKinds, isUndoableKind, type Subject } from '../../../shared/domain/events/registry.ts';
import type { User } from '../../journal/journal.ts';
import { events } from '../../schema.ts';
import { idRow, rowOf } from '../../sqlite/row-schemas.ts';
import { findRow, readRow } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

/** The first event of an act, and the first event of the act or undoing that it takes back. */
const ledAct = rowOf(events, 'id', 'undoesId', 'redoesId');
export type LedAct = Readonly<z.infer<typeof ledAct>>;

const undoableKinds = eventKinds.filter(isUndoableKind);

/** SQL of the id of the person called `name`; null, which matches no event, for somebody who has not acted in this file. */
export function personNamed(name: string): SQL {
  return sql`(select id from people where name = ${name})`;
}

/** The user's last act that can be undone and was not; acts of `except` are skipped. */
export function lastAct(reader: Reader, { name }: User, except: ReadonlySet<number>): LedAct | null {
  return (
    findRow(
      reader,
      ledAct,
      sql`
        select id, undoes_id as undoesId, redoes_id as redoesId from events
        where author_id = ${personNamed(name)} and act_id is null and undoes_id is null and kind in ${undoableKinds}
          and id not in ${[...except, 0]}
          and not exists (select 1 from events as later where later.undoes_id = events.id)
        order by id desc limit 1`,
    ) ?? null
  );
}

/** The user's last undoing that can be redone: it was not redone, and the user did no new act since. */
export function lastUndoing(reader: Reader, { name }: User, except: ReadonlySet<number>): LedAct | null {
  return (
    findRow(
      reader,
      ledAct,
      sql`
        select id, undoes_id as undoesId, redoes_id as redoesId from events
        where author_id = ${personNamed(name)} and act_id is null and undoes_id is not null and id not in ${[...except, 0]}
          and not exists (select 1 from events as later where later.redoes_id = events.id)
          and not exists (
            select 1 from events as later
            where later.author_id = ${personNamed(name)} and later.act_id is null and later.id > events.id
              and later.undoes_id is null and later.redoes_id is null and later.kind in ${undoableKinds}
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
