import type { PenaltySuspension } from '../law/penalties.ts';
import { addDays, type Day } from '../values/days.ts';
import { type Cents, sumCents } from '../values/money.ts';
import { type FollowableDispute, type FollowedDispute, isConceded, type Standing } from './follow-disputes.ts';

export type SuspendingDispute = FollowableDispute & {
  /** Its reason lets late penalties run meanwhile. */
  readonly runsPenalties: boolean;
};

/** What credits that no allocation uses yet pay of a dispute. */
export type PaidMeanwhile = { readonly on: Day; readonly amountCents: Cents; readonly isCreditNote: boolean };

/** Where a dispute stands for penalties, which its end decides whenever it came. */
export function standingForPenalties(dispute: SuspendingDispute): Standing {
  if (dispute.end === null) return 'disputed';
  return isConceded(dispute) ? 'conceded' : 'over';
}

/**
 * The parts of an invoice that bear no late penalties. What is disputed bears none until the end of the dispute, nor for the days before it was
 * opened: a letter that does not claim it asks no interest on it; a reason may let them run. What the firm conceded or credited was never owed, and bore none on any day. A dispute that proved unfounded suspended nothing:
 * what was owed from the start bears interest from its due date (C. com. L441-10 II).
 */
export function suspensionsOf(
  { dispute, covers, leftCents, toCome }: FollowedDispute<SuspendingDispute>,
  paid: readonly PaidMeanwhile[],
): PenaltySuspension[] {
  const isOpen = dispute.end === null;
  const contestedCents = leftCents + (toCome?.amountCents ?? 0);
  const credited = [...covers, ...paid.filter(({ isCreditNote }) => isCreditNote)];
  const others = paid.filter(({ isCreditNote }) => !isCreditNote);
  const standingCents = contestedCents - sumCents(paid.map(({ amountCents }) => amountCents));
  const suspended = [
    ...credited.map(({ on, amountCents }) => ({ from: null, to: on, amountCents })),
    ...(isOpen && dispute.runsPenalties
      ? []
      : [
          ...others.map(({ on, amountCents }) => ({ from: null, to: on, amountCents })),
          { from: null, to: null, amountCents: standingCents },
        ]),
    ...givenUp(dispute, contestedCents + sumCents(covers.map(({ amountCents }) => amountCents))),
  ];
  return suspended.filter(({ amountCents }) => amountCents > 0);
}

/** What of a dispute its credit note, which settled all of it, left to be paid: it was disputed until then. */
function givenUp({ end, amountCents, openedOn, resolvedOn, runsPenalties }: SuspendingDispute, concededCents: Cents) {
  if (end !== 'creditNote' || resolvedOn === null || runsPenalties) return [];
  return [{ from: openedOn, to: addDays(resolvedOn, -1), amountCents: amountCents - concededCents }];
}
