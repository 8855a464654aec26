import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db, Reader, Tx } from '../types.ts';
import { readRow } from './rows.ts';

const writesRow = z.object({ own: z.int(), others: z.int() });

/** Rows that each connection wrote aside. */
const asideRows = new WeakMap<Reader, number>();

/**
 * A mark that changes as soon as anything is written to the file, but aside: `total_changes` counts the rows that this connection wrote, and
 * `data_version` changes with each commit of another one. Marks of two connections cannot be compared.
 */
export function writeMark(reader: Reader): string {
  const { own, others } = readWrites(reader);
  return `${own - (asideRows.get(reader) ?? 0)} ${others}`;
}

/**
 * Writes, in one transaction, what only remembers where somebody is: no answer that is kept until something is written depends on it, and
 * nothing of it is worth a backup.
 */
export function writeAside<Result>(db: Db, work: (tx: Tx) => Result): Result {
  const before = readWrites(db).own;
  try {
    return db.transaction(work, { behavior: 'immediate' });
  } finally {
    asideRows.set(db, (asideRows.get(db) ?? 0) + readWrites(db).own - before);
  }
}

function readWrites(reader: Reader): z.infer<typeof writesRow> {
  return readRow(
    reader,
    writesRow,
    sql`select total_changes() as own, data_version as others from pragma_data_version`,
  );
}
