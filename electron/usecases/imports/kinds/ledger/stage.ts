import { setImmediate } from 'node:timers/promises';
import { saveMapping } from '../../../../../db/queries/coverage/open-items.ts';
import { importedPeriods } from '../../../../../db/queries/coverage/periods.ts';
import { completeStagedBatch } from '../../../../../db/queries/imports/batches.ts';
import { stageLedgerLines } from '../../../../../db/queries/sources/staging.ts';
import type { ListOptions } from '../../../../../shared/contract/imports/open-items.ts';
import type { LedgerOptions } from '../../../../../shared/contract/imports/sources.ts';
import type { ImportOptions } from '../../../../../shared/contract/imports.ts';
import { referenceFieldsOf } from '../../../../../shared/domain/coverage/reference-fields.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { JobHooks } from '../../../../imports/job-hooks.ts';
import type { LedgerLine, LedgerSummary } from '../../../../imports/types.ts';
import type { ImportContext, ImportRequest, Reading } from '../../common/kind.ts';
import { findLedgerColumns, inspectLedger } from './columns.ts';

type LedgerRequest = LedgerOptions & {
  readonly file: { path: string; name: string };
  readonly options: ImportOptions;
};

/** An accounting ledger: what no other kind has recognised is read as one, and its reader says what is wrong with it. */
export async function recogniseLedger(
  context: ImportContext,
  { source, options }: ImportRequest,
  hooks: JobHooks,
): Promise<Reading | 'customers'> {
  // Only a list of customers can be pasted.
  if (!('path' in source)) return 'customers';
  const file = { path: source.path, name: source.name };
  const choices = options.ledger ?? {};
  const found = await findLedgerColumns(context, source.path, choices, hooks);
  return {
    kind: 'ledger',
    inspect: () => inspectLedger(source.name, found),
    async readInto(batchId, reading) {
      refuseTableOptions(options.table ?? {});
      const { sheet, columns } = found.isMapped ? found : {};
      const summary = await readLines(context, batchId, { file, options, sheet, columns }, reading);
      const { issues, fileIssues, reference, referenceExamples, rows: rowCount, ...facts } = summary;
      context.db.transaction((tx) => completeStagedBatch(tx, batchId, { ...facts, rowCount, reference }, issues), {
        behavior: 'immediate',
      });
      const forAll = reference.byJournal === null ? { isForAll: true as const } : {};
      return { reference: { field: reference.field, ...forAll, ...referenceExamples }, fileIssues: [...fileIssues] };
    },
    remember(tx) {
      const { columns, headingsHash } = found;
      if (!choices.columns || headingsHash === null) return;
      const mapping = JSON.stringify({ columns });
      saveMapping(tx, { headingsHash, mapping, recordedAt: context.now() });
    },
  };
}

/** Refuses options of lists for an accounting ledger: its columns are fixed, and its lettering tells what is settled. */
function refuseTableOptions({ mode, ...others }: ListOptions): void {
  if (mode === 'snapshot') throw new AppError('validation', { reason: 'snapshotMode' });
  if (Object.keys(others).length > 0) throw new AppError('validation', { reason: 'mapping' });
}

/** Inserts the lines as the reader gives them. When inserting fails, the reader stops. */
async function readLines(
  { db, jobs }: ImportContext,
  batchId: number,
  { file, options, sheet, columns }: LedgerRequest,
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
  const { accountPrefixes, referenceField } = options;
  // Documents are named as those of the ledgers before, unless the user says otherwise.
  const known = referenceField === undefined ? referenceFieldsOf(importedPeriods(db)).choice : null;
  const reference =
    referenceField === undefined || referenceField === 'byJournal' ? known : { field: referenceField, byJournal: null };
  const input = { path: file.path, fileName: file.name, accountPrefixes, reference, sheet, columns };
  const anySignal = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  try {
    const summary = await jobs.runInBatches('readLedger', input, { signal: anySignal, onProgress, onBatch: onLines });
    if (failure !== undefined) throw failure;
    return summary;
  } catch (error) {
    throw failure ?? error;
  }
}
