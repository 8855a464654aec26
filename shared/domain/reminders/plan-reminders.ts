import { accountsOf } from './accounts.ts';
import { planAccount } from './plan-account.ts';
import type { Proposal } from './proposal.ts';
import type { ReminderInput, ReminderPlan } from './types.ts';

/**
 * Whom to remind on `input.asOf`, and why not the others: at most one message per customer and currency. Every open
 * debit document is either in one proposal or in one row of what is held back. Proposals come by priority.
 */
export function planReminders(input: ReminderInput): ReminderPlan {
  const plans = accountsOf(input).map((account) => planAccount(account, input.asOf));
  return {
    proposals: plans.flatMap((plan) => plan.proposal ?? []).sort(byPriority),
    heldBack: plans.flatMap((plan) => plan.heldBack),
  };
}

/** Order of the worklist: priority, then what is claimed, then the customer's code. */
export function byPriority(a: Proposal, b: Proposal): number {
  return b.priority.points - a.priority.points || b.claimedCents - a.claimedCents || (a.customer < b.customer ? -1 : 1);
}
