import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ImportChange } from '../../../shared/contract/imports/sources.ts';
import { findRow, readRow } from '../../sqlite/rows.ts';
import type { Db, Reader } from '../../types.ts';
import { changeColumns, type listDocumentChanges, valuesOf } from './document-changes.ts';

/** Changes written by one statement: enough that its cost is not felt, few enough to be kept in memory. */
const writtenAtOnce = 1_000;

/**
 * What staged imports would change. The tables are of the connection alone: staged imports too go when the firm is closed, and nothing of
 * them is in its file. A comparison holds as long as no event follows the one it was begun after.
 */
const tables = [
  sql`create temp table if not exists staged_comparisons (
    id integer primary key, batch_id integer not null, after_event integer not null, is_done integer not null default 0)`,
  sql.raw(`create temp table if not exists staged_changes (
    comparison_id integer not null, id integer not null, ${changeColumns.join(', ')},
    primary key (comparison_id, id)) without rowid`),
];
const values = sql.raw(changeColumns.map((_column, place) => `json_extract(value, '$[${place}]')`).join(', '));

const idRow = z.object({ id: z.int() });

function lastEvent(reader: Reader): number {
  return readRow(reader, idRow, sql`select coalesce(max(id), 0) as id from events`).id;
}

/** Begins to keep what a staged import would change, in the order given; `end` says that this was all. */
export function stagedChangeSaver(db: Db, batchId: number) {
  for (const table of tables) db.run(table);
  forgetDecided(db);
  const begin = sql`insert into staged_comparisons (batch_id, after_event) values (${batchId}, ${lastEvent(db)}) returning id`;
  const { id } = readRow(db, idRow, begin);
  let waiting: ImportChange[] = [];
  let count = 0;
  function write(): void {
    const rows = JSON.stringify(waiting.map(valuesOf));
    db.run(sql`insert into staged_changes select ${id}, ${count} + key + 1, ${values} from json_each(${rows})`);
    count += waiting.length;
    waiting = [];
  }
  return {
    add(changes: readonly ImportChange[]): void {
      waiting.push(...changes);
      if (waiting.length >= writtenAtOnce) write();
    },
    end(): void {
      write();
      db.run(sql`update staged_comparisons set is_done = 1 where id = ${id}`);
    },
  };
}

/** Where the changes of a staged import stand as they would be made now; null where they must be compared anew. */
export function stagedChanges(reader: Reader, batchId: number): Parameters<typeof listDocumentChanges>[1] | null {
  for (const table of tables) reader.run(table);
  const found = findRow(
    reader,
    idRow,
    sql`select id from staged_comparisons where batch_id = ${batchId} and is_done and after_event = ${lastEvent(reader)} limit 1`,
  );
  if (!found) return null;
  // Their ids are places within one comparison.
  return { table: sql`(select * from staged_changes where comparison_id = ${found.id})`, where: sql`1` };
}

/** Deletes what is kept of imports that wait no more, and what no longer holds of the others. */
function forgetDecided(db: Db): void {
  const kept = sql`(select id from staged_comparisons where after_event = ${lastEvent(db)}
    and batch_id in (select id from import_batches where state = 'staged'))`;
  db.run(sql`delete from staged_changes where comparison_id not in ${kept}`);
  db.run(sql`delete from staged_comparisons where id not in ${kept}`);
}
