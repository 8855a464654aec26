import { findLaterList, hasChangedSince } from '../../../../../db/queries/coverage/open-items.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { KindOfImport } from '../../common/kind.ts';
import { kindOfSource } from '../../sources/kind-of-source.ts';
import { recogniseList } from './recognise.ts';
import { openList } from './source.ts';

const source = kindOfSource({ kind: 'openItems', recognise: recogniseList, open: openList });

/** A list of open items. What it settles is computed when it is staged, on the ledger as it is then. */
export const openItems: KindOfImport = {
  ...source,
  /** @throws AppError `conflict` / `importStale` */
  *apply(tx, applying) {
    if (hasChangedSince(tx, applying.batch)) throw new AppError('conflict', { reason: 'importStale' });
    return yield* source.apply(tx, applying);
  },
  /** @throws AppError `conflict` / `laterList` */
  *undo(tx, undoing) {
    const later = findLaterList(tx, undoing.batch);
    if (later !== null) throw new AppError('conflict', { reason: 'laterList', details: { name: later } });
    return yield* source.undo(tx, undoing);
  },
};
