import { transactionInSlices } from '../../../../db/file/transaction-in-slices.ts';
import { sealOfImport } from '../../../../db/journal/import-seals.ts';
import { appendEvent } from '../../../../db/journal/journal.ts';
import { updateBatchState } from '../../../../db/queries/imports/batches.ts';
import type { Tx } from '../../../../db/types.ts';
import type { ImportDecisions, ImportPreview } from '../../../../shared/contract/imports/kinds.ts';
import { type Slicing, startSlices } from '../../../app/slices.ts';
import type { JobHooks } from '../../../imports/job-hooks.ts';
import type { FileFacts, ImportContext } from '../common/kind.ts';
import { requireBatch } from '../common/require-batch.ts';
import { kindsOfImport } from '../kinds/registry.ts';

type Decided = { readonly decisions: ImportDecisions; readonly fileFacts?: FileFacts | null };
type Context = Omit<ImportContext, 'jobs'>;

/**
 * Applies a staged batch in one transaction, cut into slices so that the window answers; nothing else may use the firm meanwhile.
 * Cancelling leaves the batch staged.
 * @throws AppError `not_found` / `import`; `conflict` / `importState` and those of its kind; `cancelled`
 */
export function applyImport(
  context: Context,
  batchId: number,
  hooks: JobHooks,
  decided: Decided,
): Promise<ImportPreview> {
  const slices = startSlices(hooks.signal);
  const slicing = { batchId, slices, hooks };
  return transactionInSlices(context.db, (tx) => applyInSlices(tx, context, slicing, decided), slices.pause);
}

function* applyInSlices(
  tx: Tx,
  { now, today, user }: Context,
  slicing: Slicing,
  { decisions, fileFacts = null }: Decided,
): Generator<void, ImportPreview, void> {
  const { batchId } = slicing;
  const batch = requireBatch(tx, batchId, 'staged');
  const at = now();
  const acting = { batch, at, today: today(), user, slicing };
  const { preview, facts } = yield* kindsOfImport[batch.kind].apply(tx, { ...acting, decisions, fileFacts });
  updateBatchState(tx, batchId, { state: 'applied', recordedAt: at });
  const { fileName, sha256 } = batch;
  const importSeal = yield* sealOfImport(tx, batchId);
  appendEvent(
    tx,
    { user, now: () => at },
    { kind: 'imports.apply', subjectId: batchId, data: { ...facts, fileName, sha256, importSeal } },
  );
  return preview;
}
