import { isDeepStrictEqual } from 'node:util';
import { appendEvent } from '../../../db/journal/journal.ts';
import { getFirm, updateBucketSets, updateBuckets, updateFirm } from '../../../db/queries/firm/firm.ts';
import { refreshEstimatedDueDates } from '../../../db/queries/receivables/estimated-due-dates.ts';
import type { Tx } from '../../../db/types.ts';
import { type BucketSet, mostBucketSets } from '../../../shared/contract/balance.ts';
import { type FirmSettings, firmSettings } from '../../../shared/contract/firm.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';
import { cardChanges } from '../../app/changes-between.ts';

/** Writes the settings of the firm; the journal keeps old and new values of the changes. */
export function saveSettings(tx: Tx, context: Writing, settings: FirmSettings): void {
  const changes = cardChanges(firmSettings.parse(getFirm(tx)), settings);
  if (Object.keys(changes).length === 0) return;
  updateFirm(tx, settings, context.now());
  const dueDatesMoved = refreshEstimatedDueDates(tx, context.now());
  const data = dueDatesMoved > 0 ? { changes, dueDatesMoved } : { changes };
  appendEvent(tx, context, { kind: 'firm.update', data });
}

/** Writes the limits of the columns of the aged balance, in days late; null for the standard ones. */
export function saveBuckets(tx: Tx, context: Writing, limits: readonly number[] | null): void {
  const before = getFirm(tx).buckets;
  const after = limits && [...limits];
  if (isDeepStrictEqual(before, after)) return;
  updateBuckets(tx, after, context.now());
  appendEvent(tx, context, { kind: 'firm.setBuckets', data: { before, after } });
}

/** Puts `set` in place of the set of that name, or takes that one away; the others stay as they are. */
export function putBucketSet(tx: Tx, context: Writing, name: string, set: BucketSet | null): void {
  const before = getFirm(tx).bucketSets;
  const others = before.filter((each) => each.name !== name);
  const after =
    set === null ? others : [...others, set].sort((a, b) => a.name.localeCompare(b.name, 'fr', { numeric: true }));
  if (isDeepStrictEqual(before, after)) return;
  updateBucketSets(tx, after, context.now());
  appendEvent(tx, context, { kind: 'firm.setBucketSets', data: { name, before, after } });
}

/** Keeps a set of limits, in place of the one of its name. @throws AppError `validation` / `bucketSets` when there are too many */
export function saveBucketSet(tx: Tx, context: Writing, set: BucketSet): void {
  const others = getFirm(tx).bucketSets.filter(({ name }) => name !== set.name);
  if (others.length >= mostBucketSets)
    throw new AppError('validation', { reason: 'bucketSets', details: { most: mostBucketSets } });
  putBucketSet(tx, context, set.name, set);
}

/** @throws AppError `not_found` / `bucketSet` */
export function removeBucketSet(tx: Tx, context: Writing, name: string): void {
  if (getFirm(tx).bucketSets.every((set) => set.name !== name))
    throw new AppError('not_found', { reason: 'bucketSet' });
  putBucketSet(tx, context, name, null);
}
