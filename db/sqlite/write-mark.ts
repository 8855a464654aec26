import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../types.ts';
import { readRow } from './rows.ts';

const writesRow = z.object({ own: z.int(), others: z.int() });

/**
 * A mark that changes as soon as anything is written to the file: `total_changes` counts the rows that this connection wrote, and
 * `data_version` changes with each commit of another one. Marks of two connections cannot be compared.
 */
export function writeMark(reader: Reader): string {
  const { own, others } = readRow(
    reader,
    writesRow,
    sql`select total_changes() as own, data_version as others from pragma_data_version`,
  );
  return `${own} ${others}`;
}
