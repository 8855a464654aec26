import { setImmediate } from 'node:timers/promises';
import { isSourceBatch } from '../../../db/queries/common/batch.ts';
import { importedPeriods } from '../../../db/queries/coverage/ledger-control.ts';
import {
  completeStagedBatch,
  deleteBatches,
  insertStagedBatch,
  readBatch,
} from '../../../db/queries/imports/batches.ts';
import { openComparison } from '../../../db/queries/imports/comparison.ts';
import { countChange, importedOpenTotal, startCounting } from '../../../db/queries/imports/counting.ts';
import { conclude, type FileFacts, savePreview } from '../../../db/queries/imports/preview.ts';
import { stageLedgerLines } from '../../../db/queries/sources/staging.ts';
import type { Db, Tx } from '../../../db/types.ts';
import type { ImportOptions, ImportPreview, ListOptions } from '../../../shared/contract/imports.ts';
import { referenceFieldOf } from '../../../shared/domain/ledger/fiscal-years.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { AppError } from '../../../shared/errors.ts';
import { startSlices } from '../../app/slices.ts';
import type { JobHooks } from '../../imports/job-hooks.ts';
import type { LedgerLine, LedgerSummary } from '../../imports/types.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { findList, refuseOtherLists, rememberMapping, saveList } from './stage-list.ts';

export type StagingContext = {
  readonly db: Db;
  readonly jobs: Jobs;
  readonly now: () => string;
  readonly today: () => Day;
};
export type StagingRequest = { readonly file: { path: string; name: string }; readonly options: ImportOptions };

/** A file read into a staged batch and not yet compared with the ledger. */
export type ReadImport = {
  readonly batchId: number;
  readonly fileFacts: FileFacts;
  /** Remembers the user's mapping of a list; to be called once the list has been compared. */
  readonly remember: () => void;
};

/**
 * Reads the file into a staged batch and counts what applying it would change. When it fails or is cancelled, nothing of it stays.
 * @throws AppError of the reader, or `cancelled`.
 */
export async function stageImport(
  context: StagingContext,
  request: StagingRequest,
  hooks: JobHooks,
): Promise<ImportPreview> {
  const { batchId, fileFacts, remember } = await readImport(context, request, hooks);
  return orNothing(context.db, batchId, async () => {
    const preview = await previewBatch(context.db, batchId, fileFacts, hooks);
    remember();
    return preview;
  });
}

/**
 * Reads the file into a staged batch. When it fails or is cancelled, nothing of it stays.
 * @throws AppError of the reader, or `cancelled`
 */
export async function readImport(
  context: StagingContext,
  request: StagingRequest,
  hooks: JobHooks,
): Promise<ReadImport> {
  const { db } = context;
  const { file, options } = request;
  const choices = options.table ?? {};
  const input = { path: file.path, fileName: file.name, choices, today: context.today() };
  const found = await findList(context, input, hooks);
  if (!found) refuseTableOptions(choices);
  const kind = found ? 'openItems' : 'ledger';
  const batchId = write(db, (tx) => insertStagedBatch(tx, { kind, fileName: file.name, recordedAt: context.now() }));
  return orNothing(db, batchId, async () => {
    if (found) {
      const { table, isRemembered } = found;
      if (!isRemembered && choices.columns === undefined) refuseOtherLists(table);
      const fileIssues = await saveList(db, batchId, { table, fileName: file.name }, hooks);
      const remember = () => write(db, (tx) => rememberMapping(tx, table, choices, context.now()));
      return { batchId, fileFacts: { reference: { field: '', examples: [] }, fileIssues }, remember };
    }
    const summary = await readInto(context, batchId, request, hooks);
    const { issues, fileIssues: readIssues, reference, rows: rowCount, ...facts } = summary;
    const referenceField = reference.field;
    write(db, (tx) => completeStagedBatch(tx, batchId, { ...facts, rowCount, referenceField }, issues));
    return {
      batchId,
      fileFacts: { reference: { ...reference, examples: [...reference.examples] }, fileIssues: [...readIssues] },
      remember() {},
    };
  });
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

/** Refuses options of lists for an accounting ledger: its columns are fixed, and its lettering tells what is settled. */
function refuseTableOptions({ mode, ...others }: ListOptions): void {
  if (mode === 'snapshot') throw new AppError('validation', { reason: 'snapshotMode' });
  if (Object.keys(others).length > 0) throw new AppError('validation', { reason: 'mapping' });
}

/** Inserts the lines as the reader gives them. When inserting fails, the reader stops. */
async function readInto(
  { db, jobs }: StagingContext,
  batchId: number,
  { file, options }: StagingRequest,
  { signal, onProgress }: JobHooks,
): Promise<LedgerSummary> {
  const stop = new AbortController();
  let failure: unknown;
  const onLines = async (lines: readonly LedgerLine[]) => {
    if (stop.signal.aborted) return;
    try {
      stageLedgerLines(db, batchId, lines);
    } catch (error) {
      failure = error;
      stop.abort();
    }
    // Other work may run between two batches of lines.
    await setImmediate();
  };
  const referenceField = options.referenceField ?? referenceFieldOf(importedPeriods(db)) ?? undefined;
  const { accountPrefixes } = options;
  const input = { path: file.path, fileName: file.name, accountPrefixes, referenceField };
  const anySignal = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  try {
    const summary = await jobs.runInBatches('readLedger', input, { signal: anySignal, onProgress, onBatch: onLines });
    if (failure !== undefined) throw failure;
    return summary;
  } catch (error) {
    throw failure ?? error;
  }
}

async function previewBatch(
  db: Db,
  batchId: number,
  fileFacts: FileFacts,
  { signal, onProgress }: JobHooks,
): Promise<ImportPreview> {
  const counts = startCounting();
  const slices = startSlices(signal);
  const { codes, compare } = openComparison(db, batchId, 'with');
  for (const [index, code] of codes.entries()) {
    countChange(counts, compare(code));
    if (!slices.isOver()) continue;
    onProgress?.({ phase: 'compare', done: index + 1, total: codes.length });
    await slices.pause();
  }
  await slices.pause();
  const batch = readBatch(db, batchId);
  if (!batch || !isSourceBatch(batch)) throw new AppError('not_found', { reason: 'import' });
  const steps = conclude(db, batch, counts, importedOpenTotal(db));
  for (;;) {
    const step = steps.next();
    if (step.done) return db.transaction((tx) => savePreview(tx, step.value, fileFacts), { behavior: 'immediate' });
    await slices.pause();
  }
}
