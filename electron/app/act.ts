import type { Act } from '../../db/journal/journal.ts';
import type { Db, Tx } from '../../db/types.ts';
import type { Context } from './context.ts';

/** What writing needs of a handler's context, and the act its events are part of. */
export type Writing = Pick<Context, 'now' | 'user' | 'today'> & { readonly act?: Act };

/** What the act takes back: an act (`undoes`) or the undoing of one (`redoes`), by the event that leads it. */
type Origin = Partial<Pick<Act, 'undoes' | 'redoes'>>;

/**
 * Does one thing a user asked for: one transaction, at one instant, so that a row and the event that tells of it bear the
 * same one; its events are taken back together. Nothing is left of it when `work` throws.
 */
export function act<Result>(
  { db, now, user, today }: Writing & { readonly db: Db },
  work: (tx: Tx, writing: Writing & { readonly act: Act }) => Result,
  { undoes = null, redoes = null }: Origin = {},
): Result {
  return db.transaction(
    (tx) => {
      const at = now();
      return work(tx, { user, today, now: () => at, act: { leadingId: null, undoes, redoes, inPlaceOf: null } });
    },
    { behavior: 'immediate' },
  );
}
