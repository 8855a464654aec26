import type { PlanState } from '../kinds.ts';
import type { Day } from '../values/days.ts';
import { type Cents, sumCents } from '../values/money.ts';
import type { PlanInstalment } from './instalments.ts';

export type InstalmentState = 'paid' | 'partlyPaid' | 'due' | 'late' | 'upcoming';
export type FollowedInstalment = PlanInstalment & {
  /** From 1. */
  readonly position: number;
  readonly paidCents: Cents;
  readonly state: InstalmentState;
};

export type PlanFacts = {
  /** As stored. */
  readonly state: PlanState;
  readonly instalments: readonly PlanInstalment[];
  /** Cents that the documents of the plan have received since it was made. */
  readonly paidCents: Cents;
  /** Nothing is open on its documents any more. */
  readonly isSettled: boolean;
};

export type FollowedPlan = {
  readonly state: PlanState;
  readonly instalments: readonly FollowedInstalment[];
  readonly lateCents: Cents;
  readonly nextDueOn: Day | null;
};

/** Where the plan stands on `today`: what was received pays the oldest instalments first. */
export function followPlan(facts: PlanFacts, today: Day): FollowedPlan {
  const instalments = followInstalments(facts.instalments, facts.paidCents, today);
  const state = stateOn(facts, today);
  // Nothing more falls due under a plan that was called off, nor one by one after a default.
  const isOver = state === 'cancelled' || state === 'inDefault';
  const late = instalments.filter((instalment) => instalment.state === 'late');
  return {
    state,
    instalments,
    lateCents: sumCents(late.map((instalment) => instalment.amountCents - instalment.paidCents)),
    nextDueOn: isOver ? null : (instalments.find((instalment) => instalment.state !== 'paid')?.dueOn ?? null),
  };
}

/**
 * An accepted plan runs from its first payment or first due day and is completed by the settlement of its documents. It
 * never falls into default by itself: acceleration takes a clause and a formal notice (C. civ. 1305-4), so the user declares it.
 */
function stateOn({ state, instalments, paidCents, isSettled }: PlanFacts, today: Day): PlanState {
  if (state !== 'accepted') return state;
  if (isSettled) return 'completed';
  const first = instalments[0];
  return paidCents > 0 || (first && first.dueOn <= today) ? 'running' : 'accepted';
}

function followInstalments(instalments: readonly PlanInstalment[], paidCents: Cents, today: Day): FollowedInstalment[] {
  let left = Math.max(paidCents, 0);
  return instalments.map((instalment, index) => {
    const paid = Math.min(left, instalment.amountCents);
    left -= paid;
    return { ...instalment, position: index + 1, paidCents: paid, state: instalmentState(instalment, paid, today) };
  });
}

function instalmentState({ dueOn, amountCents }: PlanInstalment, paidCents: Cents, today: Day): InstalmentState {
  if (paidCents === amountCents) return 'paid';
  if (dueOn < today) return 'late';
  if (dueOn === today) return 'due';
  return paidCents > 0 ? 'partlyPaid' : 'upcoming';
}
