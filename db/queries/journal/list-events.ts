import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import { toldFacts } from '../../../shared/domain/events/plain-facts.ts';
import { eventKinds } from '../../../shared/domain/events/registry.ts';
import { eventRow, parseEvent } from '../../journal/read-events.ts';
import { people } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readCursor, writeCursor } from '../common/cursor.ts';

type JournalPage = Outputs['journal']['list'];
const entryRow = eventRow.extend({
  author: z.string(),
  customerName: z.string().nullable(),
  undoesId: z.int().nullable(),
  redoesId: z.int().nullable(),
});
type Found = z.infer<typeof entryRow>;

const personRow = rowOf(people, 'id', 'name');

/** A page of the journal, newest first: all events, or those of one person. */
export function listEvents(reader: Reader, { authorId, cursor, limit = 100 }: Inputs['journal']['list']): JournalPage {
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(readCursor(cursor, 1)[0]);
  const found = readRows(
    reader,
    entryRow,
    sql`
    select events.id, events.at, events.author_id as authorId, events.kind, events.version, events.subject_id as subjectId,
      events.customer_id as customerId, events.replaces_id as replacesId, events.data, people.name as author,
      customers.name as customerName, leading.undoes_id as undoesId, leading.redoes_id as redoesId
    from events join people on people.id = events.author_id
      join events as leading on leading.id = coalesce(events.act_id, events.id)
      left join customers on customers.id = events.customer_id
    where events.id < ${before} ${authorId === undefined ? sql`` : sql`and events.author_id = ${authorId}`}
    order by events.id desc limit ${limit + 1}`,
  );
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      at: row.at,
      author: row.author,
      kind: row.kind,
      customerId: row.customerName === null ? null : row.customerId,
      customerName: row.customerName,
      details: detailsOf(row),
      step: stepOf(row),
    })),
    nextCursor: last && found.length > limit ? writeCursor([last.id]) : null,
  };
}

/** Every event, or those of one person, newest first. */
export function readAllEvents(reader: Reader, authorId: number | undefined): JournalPage['rows'] {
  const rows: JournalPage['rows'] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = listEvents(reader, { authorId, cursor, limit: 500 });
    rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return rows;
}

function detailsOf(row: Found): JournalPage['rows'][number]['details'] {
  const event = parseEvent(row, eventKinds);
  return event ? toldFacts(event) : {};
}

function stepOf({ undoesId, redoesId }: Found): JournalPage['rows'][number]['step'] {
  if (undoesId !== null) return 'undo';
  return redoesId === null ? 'act' : 'redo';
}

/** The people who wrote in the journal, sorted by name. */
export function listPeople(reader: Reader): Outputs['journal']['people'] {
  return readRows(reader, personRow, sql`select id, name from people order by name`);
}
