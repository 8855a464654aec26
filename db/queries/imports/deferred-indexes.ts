import { sql } from 'drizzle-orm';
import { documents } from '../../schema.ts';
import { connectionOf } from '../../sqlite/connection.ts';
import type { Tx } from '../../types.ts';

/**
 * Indexes whose entries come in no order while documents are inserted customer by customer. What an import reads meanwhile goes by
 * the others.
 */
const scattered = ['documents_settled', 'documents_amount', 'documents_issued', 'documents_reference'];

/** From so many times the documents there are, building these indexes anew takes less than adding to them. */
const fewestTimes = 2;

/**
 * Drops the scattered indexes of `documents` where about `coming` rows are to be inserted in a table that is small beside; returns
 * what builds each of them again, in the same transaction.
 */
export function deferIndexes(tx: Tx, coming: number): readonly (() => void)[] {
  const there = tx.get<{ n: number }>(sql`select count(*) as n from ${documents}`).n;
  if (coming < there * fewestTimes) return [];
  const connection = connectionOf(tx);
  const read = connection
    .prepare<[string], string>("select sql from sqlite_master where type = 'index' and name = ?")
    .pluck();
  return scattered.flatMap((name) => {
    const definition = read.get(name);
    if (definition === undefined) return [];
    connection.exec(`drop index ${name}`);
    return [() => void connection.exec(definition)];
  });
}
