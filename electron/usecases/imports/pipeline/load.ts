import type { OpenFile } from '../../../../db/file/open.ts';
import { deleteBatches, readBatch } from '../../../../db/queries/imports/batches.ts';
import type { ImportDecisions, ImportPreview } from '../../../../shared/contract/imports/kinds.ts';
import { type FirmUse, withExclusiveLock, withSharedLock } from '../../../app/firm-use.ts';
import type { JobHooks } from '../../../imports/job-hooks.ts';
import type { ImportContext, ImportRequest } from '../common/kind.ts';
import { applyImport } from './apply.ts';
import { readImport } from './stage.ts';

type Firm = Pick<OpenFile, 'connection' | 'db'> & { readonly use: FirmUse };
type Loading = { readonly request: ImportRequest; readonly decisions: ImportDecisions };

/**
 * Reads a file and applies it at once, comparing it only one time. When it fails or is cancelled, nothing of it stays.
 * @throws AppError of the reader, of `applyImport`, or `cancelled`.
 */
export async function loadImport(
  context: ImportContext & { readonly firm: Firm },
  { request, decisions }: Loading,
  hooks: JobHooks & { readonly signal: AbortSignal },
): Promise<ImportPreview> {
  const { firm } = context;
  const { batchId, fileFacts, remember } = await withSharedLock(firm, () => readImport(context, request, hooks));
  try {
    return await withExclusiveLock(firm, hooks.signal, async (signal) => {
      const preview = await applyImport(context, batchId, { ...hooks, signal }, { decisions, fileFacts });
      remember();
      return preview;
    });
  } catch (error) {
    await withSharedLock(firm, async () => discard(firm, batchId));
    throw error;
  }
}

/** Deletes the staged batch. When the firm was closed meanwhile, its next opening does. */
function discard({ connection, db }: Firm, batchId: number): void {
  if (!connection.open || readBatch(db, batchId)?.state !== 'staged') return;
  db.transaction((tx) => deleteBatches(tx, [batchId]), { behavior: 'immediate' });
}
