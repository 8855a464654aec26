import { eq, inArray } from 'drizzle-orm';
import { standingForPenalties, suspensionsOf } from '../../../shared/domain/disputes/suspensions.ts';
import type { PenaltySuspension } from '../../../shared/domain/law/penalties.ts';
import type { OwedDocument } from '../../../shared/domain/reminders/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { disputeReasons, disputes } from '../../schema.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader } from '../../types.ts';
import { followAt } from './follow.ts';

/** What of `documents`, as they are owed on `asOf`, bears no late penalties because it is or was disputed, by id. */
export function readSuspensions(
  reader: Reader,
  documents: readonly Pick<OwedDocument, 'id' | 'contested'>[],
  asOf: Day,
): ReadonlyMap<number, readonly PenaltySuspension[]> {
  const ids = documents.map(({ id }) => id);
  const rows = reader
    .select({ dispute: disputes, runsPenalties: disputeReasons.runsPenalties })
    .from(disputes)
    .innerJoin(disputeReasons, eq(disputeReasons.id, disputes.reasonId))
    .where(inArray(disputes.documentId, valueList(ids)))
    .orderBy(disputes.id)
    .all()
    .map(({ dispute, runsPenalties }) => ({ ...dispute, runsPenalties }));
  const followed = followAt(reader, { asOf, knownAt: null }, rows, standingForPenalties);
  const shares = Map.groupBy(
    documents.flatMap(({ contested }) => contested),
    ({ disputeId }) => disputeId,
  );
  const suspensions = new Map<number, PenaltySuspension[]>();
  for (const own of followed) {
    const { id, documentId } = own.dispute;
    const paid = (shares.get(id) ?? []).flatMap((share) => share.paid);
    suspensions.set(documentId, [...(suspensions.get(documentId) ?? []), ...suspensionsOf(own, paid)]);
  }
  return suspensions;
}
