import type { BatchRow } from '../../../db/queries/common/batch.ts';
import { readCursor, writeCursor } from '../../../db/queries/common/cursor.ts';
import { listBatches, listIssues, readBatch } from '../../../db/queries/imports/batches.ts';
import { openComparison } from '../../../db/queries/imports/comparison.ts';
import { listLineWarnings, readKnownUpTo } from '../../../db/queries/imports/line-warnings.ts';
import { listOpeningIssues } from '../../../db/queries/imports/opening-issues.ts';
import { AppError } from '../../../shared/errors.ts';
import { withFirm } from '../../app/base.ts';
import { withExclusiveLock, withSharedLock } from '../../app/firm-use.ts';
import { withProgress } from '../../app/with-progress.ts';
import { readCustomerSummary } from '../customer-imports/index.ts';
import { applyImport, discardImport, readSummary, undoImport } from './apply.ts';
import { listChanges } from './changes.ts';
import { inspectList } from './inspect-list.ts';
import { loadImport } from './load.ts';
import { stageImport } from './stage.ts';

/** Most opening differences listed: the largest are enough to find the cause. */
const listedOpenings = 500;

export const importsHandlers = {
  inspect: withFirm.imports.inspect.handler(({ input, context, signal }) => {
    const file = context.platform.fileOf(input.fileToken);
    const { options, kind } = input;
    return inspectList(context, { file, options, kind }, { signal });
  }),

  stage: withFirm.imports.stage.handler(({ input, context, signal }) => {
    const file = context.platform.fileOf(input.fileToken);
    return withProgress(signal, (hooks) =>
      withSharedLock(context.firm, () => stageImport(context, { file, options: input.options }, hooks)),
    );
  }),

  changes: withFirm.imports.changes.handler(({ input, context }) => {
    if (readBatch(context.db, input.batchId)?.state !== 'staged') return { rows: [], nextCursor: null };
    return listChanges(openComparison(context.db, input.batchId, 'with'), input);
  }),

  warnings: withFirm.imports.warnings.handler(({ input, context }) => {
    const { db, today } = context;
    const batch = readBatch(db, input.batchId);
    if (!batch) throw new AppError('not_found', { reason: 'import' });
    const lines = listLineWarnings(db, batch.id, today());
    return { lines, upTo: batch.periodTo, knownUpTo: readKnownUpTo(db, batch.id) };
  }),

  issues: withFirm.imports.issues.handler(({ input, context }) => {
    const [line, id] = input.cursor === undefined ? [0, 0] : readCursor(input.cursor, 2).map(Number);
    const found = listIssues(context.db, input.batchId, { after: [line ?? 0, id ?? 0], limit: input.limit + 1 });
    const rows = found.slice(0, input.limit);
    const last = rows.at(-1);
    return {
      rows: rows.map(({ lineNumber, code, details, raw }) => ({
        line: lineNumber > 0 ? lineNumber : null,
        code,
        details,
        raw,
      })),
      nextCursor: last && found.length > rows.length ? writeCursor([last.lineNumber, last.id]) : null,
    };
  }),

  openings: withFirm.imports.openings.handler(({ input, context }) =>
    listOpeningIssues(context.db, input.batchId, listedOpenings),
  ),

  apply: withFirm.imports.apply.handler(({ input, context, signal }) =>
    withProgress(signal, (hooks) =>
      withExclusiveLock(context.firm, hooks.signal, (ownSignal) =>
        applyImport(context, input.batchId, { ...hooks, signal: ownSignal }, { repeated: input.repeated }),
      ),
    ),
  ),

  load: withFirm.imports.load.handler(({ input, context, signal }) => {
    const file = context.platform.fileOf(input.fileToken);
    const { options, repeated } = input;
    return withProgress(signal, (hooks) => loadImport(context, { file, options, repeated }, hooks));
  }),

  discard: withFirm.imports.discard.handler(({ input, context }) => discardImport(context.db, input.batchId)),

  undo: withFirm.imports.undo.handler(({ input, context, signal }) =>
    withProgress(signal, (hooks) =>
      withExclusiveLock(context.firm, hooks.signal, (ownSignal) =>
        undoImport(context, input.batchId, { ...hooks, signal: ownSignal }),
      ),
    ),
  ),

  get: withFirm.imports.get.handler(({ input, context }) => {
    const batch = readBatch(context.db, input.batchId);
    if (!batch) throw new AppError('not_found', { reason: 'import' });
    return toBatch(batch);
  }),

  list: withFirm.imports.list.handler(({ input, context }) => {
    const [beforeId] = input.cursor === undefined ? [Number.MAX_SAFE_INTEGER] : readCursor(input.cursor, 1).map(Number);
    const found = listBatches(context.db, { beforeId: beforeId ?? 0, limit: input.limit + 1 });
    const rows = found.slice(0, input.limit);
    const last = rows.at(-1);
    return {
      rows: rows.map(toBatch),
      nextCursor: last && found.length > rows.length ? writeCursor([last.id]) : null,
    };
  }),
};

function toBatch(batch: BatchRow) {
  const customers = readCustomerSummary(batch);
  return { ...batch, rows: batch.rowCount, summary: customers === null ? readSummary(batch) : null, customers };
}
