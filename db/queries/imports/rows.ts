import { and, asc, count, eq, gt } from 'drizzle-orm';
import type { z } from 'zod';
import { importBatches, importChanges, importRows } from '../../schema.ts';
import { prepareInsert } from '../../sqlite/connection.ts';
import type { Reader, Tx } from '../../types.ts';

/** Adds the rows of a list, as read, to a staged batch. */
export function insertRows(tx: Tx, batchId: number, rows: readonly object[]): void {
  const insert = prepareInsert(tx, importRows, ['batchId', 'data']);
  for (const row of rows) insert([batchId, JSON.stringify(row)]);
}

/** The rows of a staged list, in the order of the file. */
export function readStagedRows<Row>(reader: Reader, batchId: number, schema: z.ZodType<Row>): Row[] {
  const rows = reader
    .select({ data: importRows.data })
    .from(importRows)
    .where(eq(importRows.batchId, batchId))
    .orderBy(asc(importRows.id))
    .all();
  return rows.map(({ data }) => schema.parse(JSON.parse(data)));
}

/** What every change of a list tells, whatever its kind. */
type Change = { readonly outcome: string };

/** Deletes the staged rows of a batch, and returns the function that stores the changes of applying them, one by one. */
export function rowChangeSaver<Row extends Change>(tx: Tx, batchId: number): (change: Row) => void {
  tx.delete(importRows).where(eq(importRows.batchId, batchId)).run();
  const insert = prepareInsert(tx, importChanges, ['batchId', 'outcome', 'data']);
  return (change) => void insert([batchId, change.outcome, JSON.stringify(change)]);
}

/** Number of changes that an applied list made. */
export function countRowChanges(reader: Reader, batchId: number): number {
  const ofBatch = eq(importChanges.batchId, batchId);
  return reader.select({ n: count() }).from(importChanges).where(ofBatch).get()?.n ?? 0;
}

export type StoredChange<Row> = { readonly id: number; readonly change: Row };

type ChangesPage = { readonly afterId: number; readonly limit: number };

/** The changes of an applied list after `afterId`, in the order in which they were made. */
function listRowChanges<Row extends Change>(
  reader: Reader,
  batchId: number,
  schema: z.ZodType<Row>,
  { afterId, limit }: ChangesPage,
): StoredChange<Row>[] {
  const rows = reader
    .select({ id: importChanges.id, data: importChanges.data })
    .from(importChanges)
    .where(and(eq(importChanges.batchId, batchId), gt(importChanges.id, afterId)))
    .orderBy(asc(importChanges.id))
    .limit(limit)
    .all();
  return rows.map(({ id, data }) => ({ id, change: schema.parse(JSON.parse(data)) }));
}

/** Every change of an applied list, in the order in which they were made, read page by page. */
export function* allRowChanges<Row extends Change>(
  reader: Reader,
  batchId: number,
  schema: z.ZodType<Row>,
): Generator<StoredChange<Row>> {
  for (let afterId = 0; ; ) {
    const page = listRowChanges(reader, batchId, schema, { afterId, limit: 500 });
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    afterId = last.id;
  }
}

/** Replaces a stored change. */
export function updateRowChange<Row extends Change>(tx: Tx, { id, change }: StoredChange<Row>): void {
  tx.update(importChanges)
    .set({ data: JSON.stringify(change) })
    .where(eq(importChanges.id, id))
    .run();
}

/** Stores how a list was, or would be, applied. */
export function saveSummary(tx: Tx, summary: { readonly batchId: number; readonly issueCount: number }): void {
  tx.update(importBatches)
    .set({ summary: JSON.stringify(summary), issueCount: summary.issueCount })
    .where(eq(importBatches.id, summary.batchId))
    .run();
}
