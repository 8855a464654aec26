import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { StoredDispute } from '../../../shared/domain/open-items/disputes.ts';
import { documents, holds, listLines } from '../../schema.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader, Tx } from '../../types.ts';

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

/** Every dispute, ended or not, on documents or on the whole, by customer. */
export function readDisputes(reader: Reader): ReadonlyMap<number, StoredDispute[]> {
  const rows = reader
    .select({
      id: holds.id,
      customerId: holds.customerId,
      documentId: holds.documentId,
      untilOn: holds.untilOn,
      endedAt: holds.endedAt,
      batchId: holds.batchId,
      endedBatchId: holds.endedBatchId,
    })
    .from(holds)
    .where(eq(holds.kind, 'dispute'))
    .all();
  return Map.groupBy(rows, ({ customerId }) => customerId);
}

/** The documents of these source keys. */
export function documentIdsOf(reader: Reader, sourceKeys: readonly string[]): { id: number; customerId: number }[] {
  return reader
    .select({ id: documents.id, customerId: documents.customerId })
    .from(documents)
    .where(inArray(documents.sourceKey, valueList(sourceKeys)))
    .orderBy(documents.id)
    .all();
}

/** Notes which import ended the dispute; none for a person. */
export function markEnded(tx: Tx, id: number, endedBatchId: number): void {
  tx.update(holds).set({ endedBatchId }).where(eq(holds.id, id)).run();
}

export type HoldRow = typeof holds.$inferSelect;

/** The disputes that an import opened and that no person ended since, and those it ended. */
export function disputesOfImport(reader: Reader, batchId: number): { opened: HoldRow[]; ended: HoldRow[] } {
  return {
    opened: reader
      .select()
      .from(holds)
      .where(and(eq(holds.batchId, batchId), or(isNull(holds.endedAt), isNotNull(holds.endedBatchId))))
      .all(),
    ended: reader.select().from(holds).where(eq(holds.endedBatchId, batchId)).all(),
  };
}

export function deleteHolds(tx: Tx, ids: readonly number[]): void {
  tx.delete(holds)
    .where(inArray(holds.id, valueList(ids)))
    .run();
}

/** Lets a dispute that a list had ended go on. */
export function resumeHold(tx: Tx, id: number): void {
  tx.update(holds).set({ endedAt: null, endedBatchId: null }).where(eq(holds.id, id)).run();
}
