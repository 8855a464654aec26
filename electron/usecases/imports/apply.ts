import { transactionInSlices } from '../../../db/file/transaction-in-slices.ts';
import { sealOfImport } from '../../../db/journal/import-seals.ts';
import { appendEvent } from '../../../db/journal/journal.ts';
import { type BatchRow, isSourceBatch } from '../../../db/queries/common/batch.ts';
import { findLaterList, hasChangedSince } from '../../../db/queries/coverage/open-items.ts';
import { changeApplier } from '../../../db/queries/imports/applying.ts';
import { countLines, deleteBatches, readBatch, updateBatchState } from '../../../db/queries/imports/batches.ts';
import { openComparison } from '../../../db/queries/imports/comparison.ts';
import { countChange, importedOpenTotal, startCounting } from '../../../db/queries/imports/counting.ts';
import { deferIndexes } from '../../../db/queries/imports/deferred-indexes.ts';
import { conclude, type FileFacts, savePreview } from '../../../db/queries/imports/preview.ts';
import { changeUndoer } from '../../../db/queries/imports/undoing.ts';
import { settleCorrections, takeBackCorrections } from '../../../db/queries/receivables/earlier-documents.ts';
import { deleteStatements, markOpening } from '../../../db/queries/sources/staging.ts';
import type { Db, Tx } from '../../../db/types.ts';
import { type ImportPreview, importPreview, type RepeatedAs } from '../../../shared/contract/imports.ts';
import type { BatchState } from '../../../shared/domain/kinds.ts';
import { mayBeOpening, type Repeat } from '../../../shared/domain/ledger/repeats.ts';
import { AppError } from '../../../shared/errors.ts';
import { changedValues } from '../../app/changed-values.ts';
import { journalLimit } from '../../app/journal-limit.ts';
import type { ApplyingContext } from '../../app/slices.ts';
import { type Slicing, startSlices } from '../../app/slices.ts';
import type { JobHooks } from '../../imports/job-hooks.ts';
import { undoCustomers } from '../customer-imports/index.ts';

/**
 * What applying needs besides the batch: the facts told by reading the file (by default those kept with the preview), and what the user
 * decided about lines that repeat open documents.
 */
export type Applying = { readonly fileFacts?: FileFacts; readonly repeated?: RepeatedAs | undefined };

/**
 * Applies a staged batch in one transaction, cut into slices so that the window answers; nothing else may use the firm meanwhile.
 * Cancelling leaves the batch staged.
 * @throws AppError `not_found` / `import`; `conflict` / `importState`, `importStale`, `importRepeats` (lines repeat open documents and the
 * user has not decided what they are), `repeatsNoOpening` (they cannot be opening entries); `cancelled`
 */
export function applyImport(
  context: ApplyingContext,
  batchId: number,
  hooks: JobHooks,
  applying: Applying = {},
): Promise<ImportPreview> {
  const slices = startSlices(hooks.signal);
  const slicing = { batchId, slices, hooks };
  return transactionInSlices(context.db, (tx) => applyInSlices(tx, context, slicing, applying), slices.pause);
}

function* applyInSlices(
  tx: Tx,
  { now, user }: ApplyingContext,
  { batchId, slices, hooks }: Slicing,
  { fileFacts: read, repeated }: Applying,
): Generator<void, ImportPreview, void> {
  const batch = requireBatch(tx, batchId, 'staged');
  if (!isSourceBatch(batch)) throw new AppError('conflict', { reason: 'importState' });
  if (batch.kind === 'openItems' && hasChangedSince(tx, batch))
    throw new AppError('conflict', { reason: 'importStale' });
  const at = now();
  const { reference, fileIssues } = read ??
    readSummary(batch) ?? { reference: { field: '', examples: [] }, fileIssues: [] };
  const openBefore = importedOpenTotal(tx);
  if (repeated === 'opening') yield* openRepeated(tx, batch, slices);
  const counts = startCounting();
  const changed: Readonly<Record<string, unknown>>[] = [];
  const { codes, compare } = openComparison(tx, batchId, 'with');
  const rebuilds = deferIndexes(tx, countLines(tx, batchId));
  const apply = changeApplier(tx, { batchId, now: at });
  for (const [index, code] of codes.entries()) {
    const change = compare(code);
    countChange(counts, change);
    if (changed.length < journalLimit) changed.push(...changedValues(change));
    apply(change);
    if (!slices.isOver()) continue;
    hooks.onProgress?.({ phase: 'apply', done: index + 1, total: codes.length });
    yield;
  }
  const { repeats } = counts;
  if (repeats.length > 0 && repeated !== 'documents')
    throw new AppError('conflict', { reason: 'importRepeats', details: { count: repeats.length } });
  for (const rebuild of rebuilds) {
    rebuild();
    if (slices.isOver()) yield;
  }
  const preview = savePreview(tx, yield* conclude(tx, batch, counts, openBefore), { reference, fileIssues });
  updateBatchState(tx, batchId, { state: 'applied', recordedAt: at });
  const importSeal = yield* sealOfImport(tx, batchId);
  const { customers, documents, allocations, control, issueCount } = preview;
  const { kind, fileName, sha256 } = batch;
  const facts = { kind, fileName, sha256, customers, documents, allocations, control, issueCount };
  appendEvent(
    tx,
    { user, now: () => at },
    {
      kind: 'imports.apply',
      subjectId: batchId,
      data: { ...facts, changed: changed.slice(0, journalLimit), importSeal },
    },
  );
  return preview;
}

/**
 * Marks the entries that repeat open documents as opening entries, as the user decided.
 * @throws AppError `conflict` / `repeatsNoOpening`
 */
function* openRepeated(tx: Tx, batch: BatchRow, slices: Slicing['slices']): Generator<void, void, void> {
  const repeats: Repeat[] = [];
  const { codes, compare } = openComparison(tx, batch.id, 'with');
  for (const code of codes) {
    repeats.push(...compare(code).repeats);
    if (slices.isOver()) yield;
  }
  if (!mayBeOpening(repeats, batch.periodFrom ?? '')) throw new AppError('conflict', { reason: 'repeatsNoOpening' });
  for (const { line } of repeats) markOpening(tx, batch.id, line);
}

/**
 * Undoes an applied import in slices, like `applyImport`. The tables are then as if it had never been applied.
 * @throws AppError `not_found`, `conflict` / `importState`, `laterList`, `in_use` / `import`; `cancelled`.
 */
export function undoImport(context: ApplyingContext, batchId: number, hooks: JobHooks): Promise<{ batchId: number }> {
  const slices = startSlices(hooks.signal);
  return transactionInSlices(context.db, (tx) => undoInSlices(tx, context, { batchId, slices, hooks }), slices.pause);
}

function* undoInSlices(
  tx: Tx,
  { now, user }: ApplyingContext,
  slicing: Slicing,
): Generator<void, { batchId: number }, void> {
  const { batchId, slices, hooks } = slicing;
  const batch = requireBatch(tx, batchId, 'applied');
  if (!isSourceBatch(batch)) {
    yield* undoCustomers(tx, { now, user }, batch, slicing);
    return { batchId };
  }
  const later = batch.kind === 'openItems' ? findLaterList(tx, batch) : null;
  if (later !== null) throw new AppError('conflict', { reason: 'laterList', details: { name: later } });
  const at = now();
  const counts = startCounting();
  const undone = { batchId, appliedAt: batch.recordedAt, now: at };
  takeBackCorrections(tx, undone);
  const { codes, compare } = openComparison(tx, batchId, 'without');
  const undo = changeUndoer(tx, { batchId, now: at, undoneFrom: batch.recordedAt });
  for (const [index, code] of codes.entries()) {
    const change = compare(code);
    countChange(counts, change);
    undo(change);
    if (!slices.isOver()) continue;
    hooks.onProgress?.({ phase: 'undo', done: index + 1, total: codes.length });
    yield;
  }
  settleCorrections(tx, undone);
  deleteStatements(tx, batchId);
  updateBatchState(tx, batchId, { state: 'undone', undoneAt: at });
  const { kind, fileName, sha256 } = batch;
  const { customers, documents, allocations } = counts;
  appendEvent(
    tx,
    { user, now: () => at },
    {
      kind: 'imports.undo',
      subjectId: batchId,
      data: { kind, fileName, sha256, customers, documents, allocations },
    },
  );
  return { batchId };
}

/** Deletes a staged batch that the user does not want to apply. @throws AppError `not_found` / `import`, `conflict` / `importState`. */
export function discardImport(db: Db, batchId: number): void {
  db.transaction(
    (tx) => {
      requireBatch(tx, batchId, 'staged');
      deleteBatches(tx, [batchId]);
    },
    { behavior: 'immediate' },
  );
}

/** The preview stored with the batch; null when it has none yet. */
export function readSummary(batch: BatchRow): ImportPreview | null {
  return batch.summary === null ? null : importPreview.parse(JSON.parse(batch.summary));
}

function requireBatch(tx: Tx, batchId: number, state: BatchState): BatchRow {
  const batch = readBatch(tx, batchId);
  if (!batch) throw new AppError('not_found', { reason: 'import' });
  if (batch.state !== state) throw new AppError('conflict', { reason: 'importState' });
  return batch;
}
