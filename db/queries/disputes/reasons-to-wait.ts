import { reachOf } from '../../../shared/domain/disputes/state.ts';
import type { ReasonToWait } from '../../../shared/domain/reminders/reason-to-wait.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Reader } from '../../types.ts';
import { disputesInForce } from './in-force.ts';

/**
 * The disputed parts of documents. The day to settle a dispute by is told until it is past; then the dispute goes on without an end in
 * sight: a customer who contests is not asked for the amount because nobody answered in time.
 */
export function readDisputeReasons(reader: Reader, asOf: Day, customerId: number | undefined): ReasonToWait[] {
  return disputesInForce(reader, asOf, customerId).map(({ id, documentId, untilOn, ...dispute }) => ({
    reason: 'dispute',
    covers: { documentId },
    coversCents: reachOf(dispute),
    untilOn: untilOn < asOf ? null : untilOn,
    isContested: true,
    subjectId: id,
  }));
}
