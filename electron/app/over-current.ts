import { isSame, mergeEdits } from '../../shared/domain/values/concurrent-edits.ts';
import { AppError } from '../../shared/errors.ts';

/**
 * What to save of `typed` over what is stored now: what another window changed since the card was `read` stays, unless this one
 * changed it too. Where no reading is told, all of `typed`. @throws AppError `conflict` / `changedElsewhere`
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
 * For what changes as a whole: refuses where another window changed it since it was `read`.
 * @throws AppError `conflict` / `changedElsewhere`
 */
export function refuseChangedSince<Version>(read: Version | undefined, current: Version): void {
  if (read !== undefined && !isSame(read, current)) throw new AppError('conflict', { reason: 'changedElsewhere' });
}
