import { findLaterList, hasChangedSince } from '../../../../../db/queries/coverage/open-items.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { KindOfImport } from '../../common/kind.ts';
import { applySource } from '../../sources/apply.ts';
import { sourceChanges } from '../../sources/changes.ts';
import { previewSource } from '../../sources/preview.ts';
import { undoSource } from '../../sources/undo.ts';
import { recogniseList } from './recognise.ts';

/** A list of open items. What it settles is computed when it is staged, on the ledger as it is then. */
export const openItems: KindOfImport = {
  recognise: recogniseList,
  preview: previewSource,
  /** @throws AppError `conflict` / `importStale` */
  *apply(tx, applying) {
    if (hasChangedSince(tx, applying.batch)) throw new AppError('conflict', { reason: 'importStale' });
    return yield* applySource(tx, applying);
  },
  /** @throws AppError `conflict` / `laterList` */
  *undo(tx, undoing) {
    const later = findLaterList(tx, undoing.batch);
    if (later !== null) throw new AppError('conflict', { reason: 'laterList', details: { name: later } });
    return yield* undoSource(tx, undoing);
  },
  changes: sourceChanges,
};
