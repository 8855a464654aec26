import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Outputs } from '../../../shared/contract/index.ts';
import { toldFacts } from '../../../shared/domain/events/plain-facts.ts';
import { eventKinds } from '../../../shared/domain/events/registry.ts';
import { type JournalColumn, journalList } from '../../../shared/domain/lists/journal-list.ts';
import { eventRow, parseEvent } from '../../journal/read-events.ts';
import { people } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { type ListQuery, readList } from '../common/listing.ts';

type JournalPage = Outputs['journal']['list'];
type JournalQuery = ListQuery<JournalColumn> & { readonly authorId?: number | undefined };

const entryRow = eventRow.extend({
  author: z.string(),
  customerName: z.string().nullable(),
  undoesId: z.int().nullable(),
  redoesId: z.int().nullable(),
});
type Found = z.infer<typeof entryRow>;

const personRow = rowOf(people, 'id', 'name');

/**
 * A page of the journal, newest first unless asked otherwise: all events, or those of one person. To be counted it is read whole: 70 ms for
 * 200,000 events.
 */
export function listEvents(reader: Reader, query: JournalQuery) {
  const { authorId, sort, where, cursor, limit = 100 } = query;
  const source = {
    base: sql`events`,
    id: sql`events.id`,
    // Joined from the left, since SQLite then leaves out a table that neither sorts nor narrows.
    joins: sql`left join people on people.id = events.author_id
      left join events as leading on leading.id = coalesce(events.act_id, events.id)
      left join customers on customers.id = events.customer_id`,
    where: authorId === undefined ? sql`1` : sql`events.author_id = ${authorId}`,
    columns: {
      id: sql`events.id`,
      at: sql`events.at`,
      author: sql`people.name`,
      what: sql`substr(events.kind, 1, instr(events.kind, '.') - 1)`,
      customerName: sql`customers.name`,
      step: sql`case when leading.undoes_id is not null then 'undo' when leading.redoes_id is not null then 'redo' else 'act' end`,
    } satisfies Record<JournalColumn, SQL>,
    select: {
      id: sql`events.id`,
      at: sql`events.at`,
      authorId: sql`events.author_id`,
      kind: sql`events.kind`,
      version: sql`events.version`,
      subjectId: sql`events.subject_id`,
      customerId: sql`events.customer_id`,
      replacesId: sql`events.replaces_id`,
      data: sql`events.data`,
      author: sql`people.name`,
      customerName: sql`customers.name`,
      undoesId: sql`leading.undoes_id`,
      redoesId: sql`leading.redoes_id`,
    },
  };
  const asked = { list: journalList, source, question: { sort, where }, page: { cursor, limit } };
  const found = readList(reader, entryRow, asked);
  return {
    ...found,
    rows: found.rows.map((row) => ({
      id: row.id,
      at: row.at,
      author: row.author,
      kind: row.kind,
      customerId: row.customerName === null ? null : row.customerId,
      customerName: row.customerName,
      details: detailsOf(row),
      step: stepOf(row),
    })),
  };
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
