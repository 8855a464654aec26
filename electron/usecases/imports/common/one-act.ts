import type { Writing } from '../../../app/act.ts';
import type { Acting } from './kind.ts';

/** The events of a whole list are one act, at one instant. */
export function oneAct({ user, at, today }: Pick<Acting, 'user' | 'at' | 'today'>): Writing {
  const act = { leadingId: null, undoes: null, redoes: null, inPlaceOf: null };
  return { user, now: () => at, today: () => today, act };
}
