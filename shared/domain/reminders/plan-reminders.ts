import { accountsByCustomer } from './accounts.ts';
import { byPriority } from './by-priority.ts';
import { heldBackOf, planCustomer } from './plan-customer.ts';
import type { ReminderInput, ReminderPlan } from './types.ts';

/**
 * Whom to remind on `input.asOf`, and why not the others: one message per customer and currency, or one per document where the scenario
 * says so. Every open debit document is either in one proposal or in one row of what is held back. Proposals come by priority.
 */
export function planReminders(input: ReminderInput): ReminderPlan {
  const plans = accountsByCustomer(input).map((accounts) => planCustomer(accounts, input.asOf));
  return {
    proposals: plans.flatMap(({ leaving }) => leaving.map(({ proposal }) => proposal)).sort(byPriority),
    heldBack: plans.flatMap(heldBackOf),
  };
}
