import { eq, inArray } from 'drizzle-orm';
import { suspensionsOf } from '../../../shared/domain/disputes/suspensions.ts';
import type { PenaltySuspension } from '../../../shared/domain/law/penalties.ts';
import { disputeReasons, disputes } from '../../schema.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader } from '../../types.ts';

/** What of the documents `ids` bears no late penalties because it is or was disputed, by id. */
export function readSuspensions(
  reader: Reader,
  ids: readonly number[],
): ReadonlyMap<number, readonly PenaltySuspension[]> {
  const rows = reader
    .select({ dispute: disputes, runsPenalties: disputeReasons.runsPenalties })
    .from(disputes)
    .innerJoin(disputeReasons, eq(disputeReasons.id, disputes.reasonId))
    .where(inArray(disputes.documentId, valueList(ids)))
    .orderBy(disputes.id)
    .all()
    .map(({ dispute, runsPenalties }) => ({ ...dispute, runsPenalties }));
  return new Map([...Map.groupBy(rows, ({ documentId }) => documentId)].map(([id, own]) => [id, suspensionsOf(own)]));
}
