import {
  type FollowableDispute,
  type FollowedDispute,
  followDisputes,
  type Standing,
  standingOf,
} from '../../../shared/domain/disputes/follow-disputes.ts';
import type { Reader } from '../../types.ts';
import type { LedgerMoment } from '../common/open-documents.ts';
import { readAllocatedCredits, readLinkedCredits } from './credit-notes.ts';

type OfDocument = FollowableDispute & { readonly documentId: number };

/**
 * What credit notes leave at a moment of `disputes`, which are all those of their documents; `standing` says which of them count. In the
 * order in which they were recorded, document by document.
 */
export function followAt<Dispute extends OfDocument>(
  reader: Reader,
  moment: LedgerMoment,
  disputes: readonly Dispute[],
  standing: (dispute: Dispute) => Standing = (dispute) => standingOf(dispute, moment.asOf),
): FollowedDispute<Dispute>[] {
  const counted = disputes.filter((dispute) => standing(dispute) !== 'over');
  if (counted.length === 0) return [];
  const ofDocuments = Map.groupBy(counted, ({ documentId }) => documentId);
  const allocated = readAllocatedCredits(reader, moment, [...ofDocuments.keys()]);
  const linkedIds = counted.flatMap(({ creditNoteId }) => (creditNoteId === null ? [] : [creditNoteId]));
  const linked = readLinkedCredits(reader, moment, [...new Set(linkedIds)]);
  return [...ofDocuments].flatMap(([documentId, own]) =>
    followDisputes(
      own.toSorted((a, b) => a.id - b.id),
      { allocated: allocated.get(documentId) ?? [], linked },
      standing,
    ),
  );
}
