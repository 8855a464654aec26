import type { FollowedDispute } from '../../../shared/domain/disputes/follow-disputes.ts';
import type { ReasonToWait } from '../../../shared/domain/reminders/reason-to-wait.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Reader } from '../../types.ts';
import { followAt } from './follow.ts';
import { readCounting } from './in-force.ts';

/**
 * The disputed parts of documents, and those the firm conceded until credit notes cover them. The day to settle a dispute by is told until it
 * is past; then the dispute goes on without an end in sight: a customer who contests is not asked for the amount because nobody answered in time.
 */
export function readDisputeReasons(reader: Reader, asOf: Day, customerId: number | undefined): ReasonToWait[] {
  const disputes = readCounting(reader, asOf, { customerId });
  return followAt(reader, { asOf, knownAt: null }, disputes).flatMap((followed) => {
    const { id: subjectId, documentId, untilOn, openedOn: since } = followed.dispute;
    const isDisputed = followed.standing === 'disputed';
    return contestedParts(followed).map(({ coversCents, paidById }) => ({
      reason: isDisputed ? 'dispute' : 'creditNoteAwaited',
      covers: { documentId },
      coversCents,
      since,
      ...(paidById === undefined ? {} : { paidById }),
      untilOn: isDisputed && untilOn >= asOf ? untilOn : null,
      isContested: true,
      subjectId,
    }));
  });
}

/** What of its document a dispute contests: first what its credit note pays once it is allocated, then what waits for one. */
export function contestedParts({ leftCents, toCome }: FollowedDispute): { coversCents: number; paidById?: number }[] {
  return [
    ...(toCome === null ? [] : [{ coversCents: toCome.amountCents, paidById: toCome.creditNoteId }]),
    ...(leftCents === 0 ? [] : [{ coversCents: leftCents }]),
  ];
}
