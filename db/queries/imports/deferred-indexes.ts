import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { prepareFindRow, readRow } from '../../sqlite/rows.ts';
import type { Tx } from '../../types.ts';

/**
 * Indexes whose entries come and go in no order when documents are inserted or deleted customer by customer, which makes them slow to
 * keep. Neither applying nor undoing an import reads through them.
 */
const scattered = ['documents_settled', 'documents_amount', 'documents_issued', 'documents_reference'];

/** When at least so many times the documents that stay come or go, building the indexes anew is quicker than keeping them. */
const fewestTimes = 2;

const countsRow = z.object({ all: z.int(), undone: z.int() });
type Deferring = { readonly coming?: number; readonly undone?: number };

const definitionRow = z.object({ sql: z.string() });

/**
 * Drops the scattered indexes of `documents` when about `coming` rows are to be inserted, or the documents of the import `undone` deleted,
 * and much fewer stay. Returns the functions that build each index again, to be called in the same transaction.
 */
export function deferIndexes(tx: Tx, { coming = 0, undone = 0 }: Deferring): readonly (() => void)[] {
  const there = readRow(
    tx,
    countsRow,
    sql`select (select count(*) from documents) as "all", (select count(*) from documents where batch_id = ${undone}) as undone`,
  );
  if (coming + there.undone < (there.all - there.undone) * fewestTimes) return [];
  const read = prepareFindRow(tx, definitionRow, "select sql from sqlite_master where type = 'index' and name = ?");
  return scattered.flatMap((name) => {
    const definition = read(name)?.sql;
    if (definition === undefined) return [];
    tx.run(sql.raw(`drop index ${name}`));
    return [() => void tx.run(sql.raw(definition))];
  });
}
