import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import type { HoldReason } from './proposal.ts';

/**
 * Why a customer, or one of its documents, is not reminded for now. The noun that knows states it (a hold, a plan, a
 * list…); the engine knows nothing else about that noun.
 */
export type ReasonToWait = {
  readonly reason: HoldReason;
  readonly covers: { readonly customerId: number } | { readonly documentId: number };
  /**
   * Cents of the document that a dispute is about; absent: all of it waits. The rest is reminded. A dispute lasts until somebody ends it: its
   * `untilOn` is the day to settle it by, null once past.
   */
  readonly coversCents?: Cents;
  /** Of such a part: the day its dispute was opened. A credit note that came since pays it first. */
  readonly since?: Day;
  /** Of what the firm conceded: the credit note, not allocated yet, that pays it. */
  readonly paidById?: number;
  /** Its last day; null when it has none. */
  readonly untilOn: Day | null;
  /** The hold, promise or plan that it is; absent where it is none. */
  readonly subjectId?: number;
  /** Whether the debt is contested: credits pay the others first (C. civ. art. 1342-10). */
  readonly isContested: boolean;
};

/** Reasons by what they cover. */
export type ReasonsToWait = {
  readonly ofCustomers: ReadonlyMap<number, readonly ReasonToWait[]>;
  readonly ofDocuments: ReadonlyMap<number, readonly ReasonToWait[]>;
};

/** Groups the reasons by the customer or document they cover. */
export function groupReasons(reasons: readonly ReasonToWait[]): ReasonsToWait {
  const ofCustomers = new Map<number, ReasonToWait[]>();
  const ofDocuments = new Map<number, ReasonToWait[]>();
  for (const reason of reasons) {
    const [groups, id] =
      'customerId' in reason.covers
        ? ([ofCustomers, reason.covers.customerId] as const)
        : ([ofDocuments, reason.covers.documentId] as const);
    groups.set(id, [...(groups.get(id) ?? []), reason]);
  }
  return { ofCustomers, ofDocuments };
}
