import type { Act } from '../../db/journal/journal.ts';
import type { Db, Tx } from '../../db/types.ts';
import type { Context } from './context.ts';

/** The part of a handler's context that writing needs, and the act to which its events belong. */
export type Writing = Pick<Context, 'now' | 'user' | 'today'> & { readonly act?: Act };

/** The first event of the act that this one undoes (`undoes`), or of the undoing that it takes back (`redoes`). */
type Origin = Partial<Pick<Act, 'undoes' | 'redoes'>>;

/**
 * Does one thing that a user asked for, in one transaction and at one instant: rows and their events have the same instant, and the events
 * are undone together. When `work` throws, everything is rolled back.
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
