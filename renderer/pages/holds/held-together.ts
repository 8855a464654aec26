import type { Hold } from '../../../shared/contract/holds.ts';

/** Holds that were set for one reason until one day: they are shown, moved and lifted as one. */
export type HeldTogether = {
  readonly first: Hold;
  readonly holds: readonly Hold[];
};

/** The holds of a customer, those of several documents set together in one. */
export function heldTogether(holds: readonly Hold[]): HeldTogether[] {
  const groups = Map.groupBy(holds, ({ id, kind, reason, untilOn, author, documentId }) =>
    documentId === null ? String(id) : JSON.stringify([kind, reason, untilOn, author]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ first, holds: group }] : [];
  });
}
