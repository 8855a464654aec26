import { isSame, mergeEdits } from '../../shared/domain/values/concurrent-edits.ts';
import { AppError } from '../../shared/errors.ts';

/**
 * The values to save when the user submits `typed` after having `read` a record: fields that only another window changed since keep their
 * stored value. Without `read`, all of `typed` is saved.
 * @throws AppError `conflict` / `changedElsewhere` when both windows changed the same field
 */
export function overCurrent<Card extends object>(
  typed: Card,
  read: Card | undefined,
  current: Card,
  rows: readonly (keyof Card & string)[] = [],
): Card {
  if (read === undefined) return typed;
  const { card, clashes } = mergeEdits(read, typed, current, rows);
  if (clashes.length > 0) throw new AppError('conflict', { reason: 'changedElsewhere' });
  return card;
}

/**
 * Refuses when another window changed a value since it was `read`; for values that change only as a whole.
 * @throws AppError `conflict` / `changedElsewhere`
 */
export function refuseChangedSince<Version>(read: Version | undefined, current: Version): void {
  if (read !== undefined && !isSame(read, current)) throw new AppError('conflict', { reason: 'changedElsewhere' });
}
