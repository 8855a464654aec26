import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { documents } from '../../schema.ts';
import { prepareFindRow, readRow } from '../../sqlite/rows.ts';
import type { Tx } from '../../types.ts';

/**
 * Indexes whose entries arrive in no order when documents are inserted customer by customer, which makes them slow to keep. An import
 * does not read through them.
 */
const scattered = ['documents_settled', 'documents_amount', 'documents_issued', 'documents_reference'];

/** When an import brings at least so many times the stored documents, building the indexes anew is quicker than adding to them. */
const fewestTimes = 2;

const countRow = z.object({ n: z.int() });
const definitionRow = z.object({ sql: z.string() });

/**
 * Drops the scattered indexes of `documents` when about `coming` rows are to be inserted into a much smaller table. Returns the functions
 * that build each index again, to be called in the same transaction.
 */
export function deferIndexes(tx: Tx, coming: number): readonly (() => void)[] {
  const there = readRow(tx, countRow, sql`select count(*) as n from ${documents}`).n;
  if (coming < there * fewestTimes) return [];
  const read = prepareFindRow(tx, definitionRow, "select sql from sqlite_master where type = 'index' and name = ?");
  return scattered.flatMap((name) => {
    const definition = read(name)?.sql;
    if (definition === undefined) return [];
    tx.run(sql.raw(`drop index ${name}`));
    return [() => void tx.run(sql.raw(definition))];
  });
}
