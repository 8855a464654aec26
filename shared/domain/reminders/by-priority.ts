import type { Proposal } from './proposal.ts';

/** Order of the worklist: priority, then what is claimed, then the customer's code, the currency and the document. */
export function byPriority(a: Proposal, b: Proposal): number {
  return (
    b.priority.points - a.priority.points ||
    b.claimedCents - a.claimedCents ||
    (a.customer === b.customer ? 0 : a.customer < b.customer ? -1 : 1) ||
    (a.currency === b.currency ? 0 : a.currency < b.currency ? -1 : 1) ||
    (a.documentId ?? 0) - (b.documentId ?? 0)
  );
}
