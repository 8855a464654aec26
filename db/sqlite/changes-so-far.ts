import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../types.ts';
import { readRow } from './rows.ts';

const changesRow = z.object({ changes: z.int() });

/** How many rows were written through this connection. A firm file has one: the same count, the same answers to whatever is asked. */
export function changesSoFar(reader: Reader): number {
  return readRow(reader, changesRow, sql`select total_changes() as changes`).changes;
}
