import { transactionInSlices } from '../../../../db/file/transaction-in-slices.ts';
import { appendEvent } from '../../../../db/journal/journal.ts';
import { updateBatchState } from '../../../../db/queries/imports/batches.ts';
import type { Tx } from '../../../../db/types.ts';
import { type Slicing, startSlices } from '../../../app/slices.ts';
import type { JobHooks } from '../../../imports/job-hooks.ts';
import type { ImportContext } from '../common/kind.ts';
import { requireBatch } from '../common/require-batch.ts';
import { kindsOfImport } from '../kinds/registry.ts';

type Context = Omit<ImportContext, 'jobs'>;

/**
 * Undoes an applied import in slices, like `applyImport`. Stopping leaves it applied.
 * @throws AppError `not_found`, `conflict` / `importState` and those of its kind; `cancelled`.
 */
export function undoImport(context: Context, batchId: number, hooks: JobHooks): Promise<{ batchId: number }> {
  const slices = startSlices(hooks.signal);
  return transactionInSlices(context.db, (tx) => undoInSlices(tx, context, { batchId, slices, hooks }), slices.pause);
}

function* undoInSlices(
  tx: Tx,
  { now, today, user }: Context,
  slicing: Slicing,
): Generator<void, { batchId: number }, void> {
  const { batchId } = slicing;
  const batch = requireBatch(tx, batchId, 'applied');
  const at = now();
  const facts = yield* kindsOfImport[batch.kind].undo(tx, { batch, at, today: today(), user, slicing });
  updateBatchState(tx, batchId, { state: 'undone', undoneAt: at });
  const { fileName, sha256 } = batch;
  appendEvent(
    tx,
    { user, now: () => at },
    { kind: 'imports.undo', subjectId: batchId, data: { ...facts, fileName, sha256 } },
  );
  return { batchId };
}
