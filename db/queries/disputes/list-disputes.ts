import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { StoredDispute } from '../../../shared/domain/open-items/disputes.ts';
import { disputes, documents, listLines } from '../../schema.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader } from '../../types.ts';

/** True for a list with a column of disputes. */
export function tellsDisputes(reader: Reader, batchId: number): boolean {
  const row = reader
    .select({ id: listLines.id })
    .from(listLines)
    .where(and(eq(listLines.batchId, batchId), isNotNull(listLines.isDisputed)))
    .limit(1)
    .get();
  return row !== undefined;
}

/** Every dispute, ended or not, by customer. */
export function readDisputesByCustomer(reader: Reader): ReadonlyMap<number, StoredDispute[]> {
  const { id, customerId, documentId, endedAt, batchId, endedBatchId, isTakenOver } = disputes;
  const rows = reader
    .select({ id, customerId, documentId, endedAt, batchId, endedBatchId, isTakenOver })
    .from(disputes)
    .all();
  return Map.groupBy(rows, (row) => row.customerId);
}

/** The open documents of these source keys. */
export function openDocumentsOf(reader: Reader, sourceKeys: readonly string[]): (typeof documents.$inferSelect)[] {
  return reader
    .select()
    .from(documents)
    .where(inArray(documents.sourceKey, valueList(sourceKeys)))
    .orderBy(documents.id)
    .all();
}

/** Ids of the disputes that an import opened and that no person ended or changed since, and of those it ended. */
export function disputesOfImport(reader: Reader, batchId: number): { opened: number[]; ended: number[] } {
  const opened = reader
    .select({ id: disputes.id })
    .from(disputes)
    .where(
      and(
        eq(disputes.batchId, batchId),
        eq(disputes.isTakenOver, false),
        or(isNull(disputes.endedAt), isNotNull(disputes.endedBatchId)),
      ),
    )
    .all();
  const ended = reader.select({ id: disputes.id }).from(disputes).where(eq(disputes.endedBatchId, batchId)).all();
  return { opened: opened.map(({ id }) => id), ended: ended.map(({ id }) => id) };
}
