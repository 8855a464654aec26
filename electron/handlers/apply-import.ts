import { appendEvent } from '../../db/journal.ts';
import { changeApplier } from '../../db/queries/import-applying.ts';
import {
  type BatchRow,
  deleteBatches,
  deleteLedgerLines,
  readBatch,
  updateBatchState,
} from '../../db/queries/import-batches.ts';
import { openComparison } from '../../db/queries/import-comparison.ts';
import { countChange, importedOpenTotal, startCounting } from '../../db/queries/import-counting.ts';
import { concludePreview } from '../../db/queries/import-preview.ts';
import { changeUndoer } from '../../db/queries/import-undoing.ts';
import { findLaterTable, hasChangedSince } from '../../db/queries/open-items.ts';
import type { Db, Tx } from '../../db/types.ts';
import { type ImportPreview, importPreview } from '../../shared/contract/imports.ts';
import type { BatchState } from '../../shared/domain/kinds.ts';
import { AppError } from '../../shared/errors.ts';
import { changedValues } from './changed-values.ts';

export type ApplyingContext = { readonly db: Db; readonly now: () => string; readonly author: string };

/** Old and new values written in the journal, at most; the counts are whole. */
const journalLimit = 500;

/** Applies a staged batch in one transaction. @throws AppError `not_found` / `import`, `conflict` / `importState`, `importStale`. */
export function applyImport({ db, now, author }: ApplyingContext, batchId: number): ImportPreview {
  return db.transaction(
    (tx) => {
      const batch = requireBatch(tx, batchId, 'staged');
      if (batch.mode !== null && hasChangedSince(tx, batch)) throw new AppError('conflict', { reason: 'importStale' });
      const at = now();
      const staged = readSummary(batch);
      const openBefore = importedOpenTotal(tx);
      const counts = startCounting();
      const changed: Readonly<Record<string, unknown>>[] = [];
      const { codes, compare } = openComparison(tx, batchId, 'with');
      const apply = changeApplier(tx, { batchId, now: at });
      for (const code of codes) {
        const change = compare(code);
        countChange(counts, change);
        if (changed.length < journalLimit) changed.push(...changedValues(change));
        apply(change);
      }
      const reference = staged?.reference ?? { field: '', examples: [] };
      const reading = { reference, notices: staged?.notices ?? [] };
      const preview = concludePreview(tx, batch, counts, reading, openBefore);
      updateBatchState(tx, batchId, { state: 'applied', recordedAt: at });
      const { customers, documents, allocations, control, problemCount } = preview;
      const { fileName, sha256 } = batch;
      const facts = { fileName, sha256, customers, documents, allocations, control, problemCount };
      appendEvent(tx, {
        at,
        author,
        kind: 'imports.apply',
        subject: 'import_batches',
        subjectId: batchId,
        data: { ...facts, changed: changed.slice(0, journalLimit) },
      });
      return preview;
    },
    { behavior: 'immediate' },
  );
}

/** Undoes an applied import: every table is as if it had never come. @throws AppError `not_found`, `conflict` / `importState`, `laterTable`, `in_use` / `import`. */
export function undoImport({ db, now, author }: ApplyingContext, batchId: number): void {
  db.transaction(
    (tx) => {
      const batch = requireBatch(tx, batchId, 'applied');
      const later = batch.mode === null ? null : findLaterTable(tx, batch);
      if (later !== null) throw new AppError('conflict', { reason: 'laterTable', details: { name: later } });
      const at = now();
      const counts = startCounting();
      const { codes, compare } = openComparison(tx, batchId, 'without');
      const undo = changeUndoer(tx, { batchId, now: at });
      for (const code of codes) {
        const change = compare(code);
        countChange(counts, change);
        undo(change);
      }
      deleteLedgerLines(tx, batchId);
      updateBatchState(tx, batchId, { state: 'undone', undoneAt: at });
      const { fileName, sha256 } = batch;
      const { customers, documents, allocations } = counts;
      appendEvent(tx, {
        at,
        author,
        kind: 'imports.undo',
        subject: 'import_batches',
        subjectId: batchId,
        data: { fileName, sha256, customers, documents, allocations },
      });
    },
    { behavior: 'immediate' },
  );
}

/** Deletes a staged batch the user does not want. @throws AppError `not_found` / `import`, `conflict` / `importState`. */
export function discardImport(db: Db, batchId: number): void {
  db.transaction(
    (tx) => {
      requireBatch(tx, batchId, 'staged');
      deleteBatches(tx, [batchId]);
    },
    { behavior: 'immediate' },
  );
}

/** The preview kept with the batch. */
export function readSummary(batch: BatchRow): ImportPreview | null {
  return batch.summary === null ? null : importPreview.parse(JSON.parse(batch.summary));
}

function requireBatch(tx: Tx, batchId: number, state: BatchState): BatchRow {
  const batch = readBatch(tx, batchId);
  if (!batch) throw new AppError('not_found', { reason: 'import' });
  if (batch.state !== state) throw new AppError('conflict', { reason: 'importState' });
  return batch;
}
