import type { DisputeEnd } from '../kinds.ts';
import type { PenaltySuspension } from '../law/penalties.ts';
import { addDays } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import { type DisputeFacts, reachOf } from './state.ts';

export type SuspendingDispute = DisputeFacts & {
  /** What of it the firm conceded; null where it conceded none, or all. */
  readonly acceptedCents: Cents | null;
  /** Its reason lets late penalties run meanwhile. */
  readonly runsPenalties: boolean;
};

/**
 * The parts of an invoice that bear no late penalties, from the opening of a dispute until its end. A reason may let them run. A dispute that
 * proved unfounded suspended nothing: what was owed from the start bears interest from its due date (C. com. L441-10 II).
 */
export function suspensionsOf(disputes: readonly SuspendingDispute[]): PenaltySuspension[] {
  return disputes.flatMap((dispute) => {
    const amountCents = dispute.runsPenalties ? 0 : foundedCents(dispute);
    if (amountCents === 0) return [];
    const { openedOn: from, resolvedOn } = dispute;
    return [{ from, to: resolvedOn === null ? null : addDays(resolvedOn, -1), amountCents }];
  });
}

const unfounded: ReadonlySet<DisputeEnd | null> = new Set<DisputeEnd>(['rejected', 'abandoned', 'withdrawn', 'lifted']);

function foundedCents(dispute: SuspendingDispute): Cents {
  if (unfounded.has(dispute.end)) return 0;
  return dispute.end === 'partlyAccepted' ? (dispute.acceptedCents ?? 0) : reachOf(dispute);
}
