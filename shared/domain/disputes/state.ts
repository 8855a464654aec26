import type { DisputeEnd, DisputeState } from '../kinds.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';

/** What decides whether a dispute is in force, as known at some instant. */
export type DisputeFacts = {
  readonly amountCents: Cents;
  /** It is about all of its document, whose amount the books may correct. */
  readonly isWhole: boolean;
  readonly openedOn: Day;
  /** How it was ended by then; null while nobody did. */
  readonly end: DisputeEnd | null;
  /** The day on which it was settled; null while it is not. */
  readonly resolvedOn: Day | null;
};

/**
 * Whether the document is disputed on `asOf`: from the day the dispute was opened until the day before it was settled. One that was recorded
 * by mistake never was. One past the day to settle it by is still one: only a person, or the list that told it, ends a dispute.
 */
export function isInForce({ openedOn, end, resolvedOn }: DisputeFacts, asOf: Day): boolean {
  if (openedOn > asOf || end === 'withdrawn') return false;
  return end === null || (resolvedOn !== null && resolvedOn > asOf);
}

/** More than any document comes to, so that sums of it stay whole numbers. */
export const anyAmount: Cents = 2 ** 46;

/** Cents of its document that a dispute may be about: what was said, or any amount. */
export function reachOf({ amountCents, isWhole }: Pick<DisputeFacts, 'amountCents' | 'isWhole'>): Cents {
  return isWhole ? anyAmount : amountCents;
}

/** Where a dispute stands on `asOf`, `disputedCents` being what is still disputed by it that day. */
export function stateOf(
  dispute: DisputeFacts & { readonly untilOn: Day },
  asOf: Day,
  disputedCents: Cents,
): DisputeState {
  if (!isInForce(dispute, asOf)) return dispute.end ?? 'open';
  if (disputedCents === 0) return 'settled';
  return dispute.untilOn < asOf ? 'late' : 'open';
}

/** Whether nobody has ended a dispute yet. */
export function isUnresolved({ end }: Pick<DisputeFacts, 'end'>): boolean {
  return end === null;
}
