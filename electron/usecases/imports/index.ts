import { parse } from 'node:path';
import type { BatchRow } from '../../../db/queries/common/batch.ts';
import { readCompleteness } from '../../../db/queries/customers/completeness.ts';
import { readBatch } from '../../../db/queries/imports/batches.ts';
import { readKnownUpTo } from '../../../db/queries/imports/line-warnings.ts';
import { listBatches } from '../../../db/queries/imports/list-batches.ts';
import { listOpeningIssues } from '../../../db/queries/imports/opening-issues.ts';
import type { Reader } from '../../../db/types.ts';
import type { ImportOptions } from '../../../shared/contract/imports.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { Language } from '../../../shared/domain/kinds.ts';
import { questionIn } from '../../../shared/domain/listing/question-in-zone.ts';
import { importList } from '../../../shared/domain/lists/import-list.ts';
import { AppError } from '../../../shared/errors.ts';
import { withFirm } from '../../app/base.ts';
import type { Platform } from '../../app/context.ts';
import { withExclusiveLock, withSharedLock } from '../../app/firm-use.ts';
import { readPreferences } from '../../app/preferences.ts';
import { withProgress } from '../../app/with-progress.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { openingsReport } from '../balance/index.ts';
import type { ImportRequest } from './common/kind.ts';
import { readSummary } from './common/summary.ts';
import { issuesReport, listIssues } from './issues.ts';
import { makeCustomerTemplate } from './kinds/customers/index.ts';
import { kindsOfImport } from './kinds/registry.ts';
import { applyImport } from './pipeline/apply.ts';
import { discardImport } from './pipeline/discard.ts';
import { loadImport } from './pipeline/load.ts';
import { recognise } from './pipeline/recognise.ts';
import { stageImport } from './pipeline/stage.ts';
import { undoImport } from './pipeline/undo.ts';
import { importsReport } from './report.ts';
import { lineWarnings } from './sources/line-warnings.ts';

export { recognise };

/** Most opening differences listed: the largest are enough to find the cause. */
const listedOpenings = 500;

export const importsHandlers = {
  inspect: withFirm.imports.inspect.handler(async ({ input, context, signal }) => {
    const reading = await recognise(context, requestOf(context.platform, input), { signal });
    return reading.inspect();
  }),

  stage: withFirm.imports.stage.handler(({ input, context, signal }) => {
    const request = requestOf(context.platform, input);
    const { replaces } = input;
    return withProgress(signal, (hooks) =>
      withSharedLock(context.firm, () => stageImport(context, { ...request, replaces }, hooks)),
    );
  }),

  changes: withFirm.imports.changes.handler(({ input, context, signal }) => {
    const batch = batchOf(context.db, input.batchId);
    return kindsOfImport[batch.kind].changes(context, batch, { ...input, language: languageOf(context), signal });
  }),

  exportChanges: withFirm.imports.exportChanges.handler(async ({ input, context, signal }) => {
    const frame = reportFrame(context);
    const batch = batchOf(context.db, input.batchId);
    const asked = { ...input, language: frame.language, signal };
    const report = await kindsOfImport[batch.kind].changesReport(context, { frame, batch, asked });
    return offerReport({ context, signal, input }, report, `import-${parse(batch.fileName).name}`);
  }),

  warnings: withFirm.imports.warnings.handler(({ input, context }) => {
    const { db, today } = context;
    const batch = batchOf(db, input.batchId);
    const lines = lineWarnings(db, batch.id, today());
    return { lines, upTo: batch.periodTo, knownUpTo: readKnownUpTo(db, batch.id) };
  }),

  issues: withFirm.imports.issues.handler(({ input, context }) => listIssues(context.db, languageOf(context), input)),

  exportIssues: withFirm.imports.exportIssues.handler(({ input, context, signal }) => {
    const batch = batchOf(context.db, input.batchId);
    const report = issuesReport(context.db, reportFrame(context), { batch, asked: input });
    return offerReport({ context, signal, input }, report, `refus-${parse(batch.fileName).name}`);
  }),

  openings: withFirm.imports.openings.handler(({ input, context }) =>
    listOpeningIssues(context.db, input.batchId, listedOpenings),
  ),

  exportOpenings: withFirm.imports.exportOpenings.handler(({ input, context, signal }) => {
    const batch = batchOf(context.db, input.batchId);
    const report = openingsReport(reportFrame(context), input, listOpeningIssues(context.db, batch.id, null).rows);
    return offerReport({ context, signal, input }, report, `a-nouveaux-${parse(batch.fileName).name}`);
  }),

  apply: withFirm.imports.apply.handler(({ input, context, signal }) =>
    withProgress(signal, (hooks) =>
      withExclusiveLock(context.firm, hooks.signal, (ownSignal) =>
        applyImport(context, input.batchId, { ...hooks, signal: ownSignal }, { decisions: input }),
      ),
    ),
  ),

  load: withFirm.imports.load.handler(({ input, context, signal }) => {
    const request = requestOf(context.platform, input);
    return withProgress(signal, (hooks) => loadImport(context, { request, decisions: input }, hooks));
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
    return toBatch(batchOf(context.db, input.batchId));
  }),

  list: withFirm.imports.list.handler(({ input, context }) => {
    const question = questionIn(context.timeZone(), importList, input);
    const { rows, ...found } = listBatches(context.db, { ...input, ...question });
    return { ...found, rows: rows.map(toBatch) };
  }),

  export: withFirm.imports.export.handler(({ input, context, signal }) => {
    const report = importsReport(context.db, reportFrame(context), input);
    return offerReport({ context, signal, input }, report, `imports-${context.today()}`);
  }),

  template: withFirm.imports.template.handler(async ({ input, context }) => {
    const { db, platform } = context;
    return platform.offer(await makeCustomerTemplate(db, input, languageOf(context)));
  }),

  completeness: withFirm.imports.completeness.handler(({ context }) => readCompleteness(context.db)),
};

function languageOf({ platform }: { readonly platform: Platform }): Language {
  return readPreferences(platform.appFolder).language;
}

function requestOf(
  platform: Platform,
  { source, kind, options }: Pick<Inputs['imports']['stage'], 'source' | 'kind'> & { options: ImportOptions },
): ImportRequest {
  if ('text' in source) return { source, kind, options };
  const { path, name } = platform.fileOf(source.fileToken);
  return { source: { path, name }, kind, options };
}

/** @throws AppError `not_found` / `import` */
function batchOf(reader: Reader, batchId: number): BatchRow {
  const batch = readBatch(reader, batchId);
  if (!batch) throw new AppError('not_found', { reason: 'import' });
  return batch;
}

function toBatch(batch: BatchRow) {
  return { ...batch, rows: batch.rowCount, summary: readSummary(batch) };
}
