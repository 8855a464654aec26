import { AppError } from '../../errors.ts';
import type { PlanState } from '../kinds.ts';

const nextStates: { readonly [State in PlanState]: readonly PlanState[] } = {
  proposed: ['accepted', 'cancelled'],
  accepted: ['inDefault', 'cancelled'],
  running: ['inDefault', 'cancelled'],
  inDefault: [],
  completed: [],
  cancelled: [],
};

/** @throws AppError `conflict` / `planState` when a plan in state `from` cannot become `to`. */
export function checkTransition(from: PlanState, to: PlanState): void {
  if (!nextStates[from].includes(to)) throw new AppError('conflict', { reason: 'planState' });
}
