import { deleteBatches, insertStagedBatch, readBatch } from '../../../../db/queries/imports/batches.ts';
import type { Db, Tx } from '../../../../db/types.ts';
import type { ImportPreview } from '../../../../shared/contract/imports/kinds.ts';
import type { ImportKind } from '../../../../shared/domain/imports/kinds.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { JobHooks } from '../../../imports/job-hooks.ts';
import type { FileFacts, ImportContext, ImportRequest } from '../common/kind.ts';
import { kindsOfImport } from '../kinds/registry.ts';
import { recognise } from './recognise.ts';

/** A file read into a staged batch and not yet compared with the firm. */
export type ReadImport = {
  readonly kind: ImportKind;
  readonly batchId: number;
  readonly fileFacts: FileFacts;
  /** Remembers how the user reads such files; to be called once the file has been compared. */
  readonly remember: () => void;
};

/** What is staged; `replaces` is a staged batch that it corrects. */
type Staging = ImportRequest & { readonly replaces?: number | undefined };

/**
 * Reads the file into a staged batch and counts what applying it would change; the batch that it replaces is then discarded, unless it was
 * decided meanwhile. When it fails or is cancelled, nothing of it stays, and the other batch does.
 * @throws AppError of the reader, or `cancelled`.
 */
export async function stageImport(
  context: ImportContext,
  { replaces, ...request }: Staging,
  hooks: JobHooks,
): Promise<ImportPreview> {
  const { kind, batchId, fileFacts, remember } = await readImport(context, request, hooks);
  return orNothing(context.db, batchId, async () => {
    const preview = await kindsOfImport[kind].preview(context, batchId, { fileFacts, hooks });
    remember();
    if (replaces !== undefined) write(context.db, (tx) => deleteIfStaged(tx, replaces));
    return preview;
  });
}

/**
 * Reads the file into a staged batch. When it fails or is cancelled, nothing of it stays.
 * @throws AppError of the reader, or `cancelled`
 */
export async function readImport(context: ImportContext, request: ImportRequest, hooks: JobHooks): Promise<ReadImport> {
  const { db, now } = context;
  const reading = await recognise(context, request, hooks);
  if (hooks.signal?.aborted) throw new AppError('cancelled');
  const { kind } = reading;
  const batch = { kind, fileName: request.source.name, recordedAt: now() };
  const batchId = write(db, (tx) => insertStagedBatch(tx, batch));
  return orNothing(db, batchId, async () => {
    const fileFacts = await reading.readInto(batchId, hooks);
    return { kind, batchId, fileFacts, remember: () => write(db, (tx) => reading.remember(tx)) };
  });
}

function deleteIfStaged(tx: Tx, batchId: number): void {
  if (readBatch(tx, batchId)?.state === 'staged') deleteBatches(tx, [batchId]);
}

function write<Result>(db: Db, work: (tx: Tx) => Result): Result {
  return db.transaction(work, { behavior: 'immediate' });
}

/** Runs `work` on a staged batch, and deletes the batch when it fails. */
async function orNothing<Result>(db: Db, batchId: number, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    write(db, (tx) => deleteBatches(tx, [batchId]));
    throw error;
  }
}
