import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { documents } from '../../schema.ts';
import { prepareFindRow, readRow } from '../../sqlite/rows.ts';
import type { Tx } from '../../types.ts';

/**
 * Indexes whose entries come in no order while documents are inserted customer by customer. What an import reads meanwhile goes by
 * the others.
 */
const scattered = ['documents_settled', 'documents_amount', 'documents_issued', 'documents_reference'];

/** From so many times the documents there are, building these indexes anew takes less than adding to them. */
const fewestTimes = 2;

const countRow = z.object({ n: z.int() });
const definitionRow = z.object({ sql: z.string() });

/**
 * Drops the scattered indexes of `documents` where about `coming` rows are to be inserted in a table that is small beside; returns
 * what builds each of them again, in the same transaction.
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
