import type { PlanState } from '../kinds.ts';
import type { Cents } from '../values/money.ts';
import type { InstalmentState } from './follow-plan.ts';

/** What an instalment is said to be: no instalment is to come once its plan has ended. */
export const shownInstalmentStates = ['paid', 'partlyPaid', 'due', 'late', 'upcoming', 'dropped', 'exigible'] as const;
export type ShownInstalmentState = (typeof shownInstalmentStates)[number];

/** An instalment as it is listed. */
export type ShownInstalment = {
  readonly position: number;
  readonly dueOn: string;
  readonly state: ShownInstalmentState;
  readonly amountCents: Cents;
  readonly paidCents: Cents;
};

type Followed = Omit<ShownInstalment, 'state'> & { readonly state: InstalmentState };

/** The instalments of a plan as they are listed: after a default the whole rest is due, after a cancellation nothing. */
export function shownInstalments(plan: {
  readonly state: PlanState;
  readonly instalments: readonly Followed[];
}): ShownInstalment[] {
  return plan.instalments.map((instalment) => ({ ...instalment, state: shownState(plan.state, instalment.state) }));
}

function shownState(plan: PlanState, state: InstalmentState): ShownInstalmentState {
  if (state === 'paid' || state === 'partlyPaid') return state;
  if (plan === 'cancelled') return 'dropped';
  return plan === 'inDefault' ? 'exigible' : state;
}
