import { accountsByCustomer } from './accounts.ts';
import { byPriority } from './by-priority.ts';
import { heldBackOf, planCustomer } from './plan-customer.ts';
import type { HeldBack, Proposal } from './proposal.ts';
import type { ReminderInput, ReminderPlan } from './types.ts';

/**
 * Whom to remind on `input.asOf`, and why not the others: one message per customer and currency, or one per document where the scenario
 * says so. Every open debit document is either in one proposal or in one row of what is held back. Proposals come by priority.
 */
export function planReminders(input: ReminderInput): ReminderPlan {
  const proposals: Proposal[] = [];
  const heldBack: HeldBack[] = [];
  for (const accounts of accountsByCustomer(input)) {
    const plan = planCustomer(accounts, input.asOf);
    proposals.push(...plan.leaving.map(({ proposal }) => proposal));
    heldBack.push(...heldBackOf(plan));
  }
  return { proposals: proposals.sort(byPriority), heldBack };
}
