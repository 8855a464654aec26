import { readMapping, saveMapping } from '../../../../db/queries/coverage/open-items.ts';
import { completeStagedBatch } from '../../../../db/queries/imports/batches.ts';
import { insertRows } from '../../../../db/queries/imports/rows.ts';
import type { Tx } from '../../../../db/types.ts';
import type { ListInspection } from '../../../../shared/contract/imports/lists.ts';
import { type FileIssue, issueIf } from '../../../../shared/domain/imports/file-issues.ts';
import { type ImportKind, importKinds, type PlainListKind } from '../../../../shared/domain/imports/kinds.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { JobHooks } from '../../../imports/job-hooks.ts';
import type { ReadList } from '../../../imports/lists/types.ts';
import { type ImportContext, type ImportRequest, noReference, type Reading } from '../common/kind.ts';
import type { ListChange, RowList } from './list.ts';

/** Issues shown beside the mapping; the check lists them all. */
const shownIssues = 5;

/** The list as one of its kind, read with the columns that the user gives, else with those remembered; or the kind whose file it is. */
export async function recogniseRowList<
  Kind extends PlainListKind,
  Options extends object,
  Read extends ReadList,
  Change extends ListChange,
  Told extends object,
>(
  list: RowList<Kind, Options, Read, Change, Told>,
  context: ImportContext,
  { source, options }: ImportRequest,
  hooks: JobHooks,
): Promise<Reading | ImportKind> {
  const { db, jobs, now, today } = context;
  const choices = list.optionsIn(options);
  const first = await list.read(jobs, source, choices, hooks);
  if (typeof first === 'string') return first;
  const mapping = first === null || choices.columns ? null : readMapping(db, first.headingsHash);
  const isRemembered = mapping !== null;
  const read = isRemembered
    ? await list.read(jobs, source, { ...list.options.parse(JSON.parse(mapping)), ...choices }, hooks)
    : first;
  if (read === null) return 'ledger';
  if (typeof read === 'string') return read;
  return {
    kind: list.kind,
    inspect: () => list.inspection(db, inspected(read, source.name, isRemembered), read, today()),
    async readInto(batchId) {
      refuseUnreadable(list, read);
      db.transaction((tx) => saveRows(tx, batchId, read), { behavior: 'immediate' });
      return { reference: noReference, fileIssues: fileIssuesOf(read) };
    },
    remember(tx) {
      if (!choices.columns) return;
      const kept = Object.fromEntries(list.remembered.map((name) => [name, choices[name]]));
      saveMapping(tx, { headingsHash: read.headingsHash, mapping: JSON.stringify(kept), recordedAt: now() });
    },
  };
}

/** What every list tells of how it is understood. */
function inspected(read: ReadList, fileName: string, isRemembered: boolean): ListInspection {
  const { encoding, sheet, sheets, headings, samples, rows, issues } = read;
  return {
    fileName,
    encoding,
    sheet,
    sheets: sheets.slice(0, 500).map((each) => ({ ...each })),
    headings: headings.map((heading) => heading.slice(0, 100)),
    samples: samples.map((row) => [...row]),
    isRemembered,
    rows,
    issueCount: issues.length,
    issues: issues
      .slice(0, shownIssues)
      .map(({ lineNumber, code, details, raw }) => ({ line: lineNumber, code, details: { ...details }, raw })),
  };
}

/** @throws AppError `validation` / the kind's for columns, `dateOrder`; `file_format` / the kind's for no rows */
function refuseUnreadable(
  { kind, refusals }: { readonly kind: PlainListKind; readonly refusals: { columns: string; empty: string } },
  { columns, needsDateOrder, dateOrder, rows }: ReadList,
): void {
  const isComplete: (mapped: never) => boolean = importKinds[kind].isComplete;
  if (!isComplete(columns as never)) throw new AppError('validation', { reason: refusals.columns });
  if (needsDateOrder && dateOrder === null) throw new AppError('validation', { reason: 'dateOrder' });
  if (rows === 0) throw new AppError('file_format', { reason: refusals.empty });
}

function saveRows(tx: Tx, batchId: number, { entries, encoding, sha256, rows: rowCount, issues }: ReadList): void {
  insertRows(tx, batchId, entries);
  const format = encoding === 'xlsx' ? 'xlsx' : 'csv';
  const period = { siren: null, periodFrom: null, periodTo: null, journals: [] };
  completeStagedBatch(tx, batchId, { encoding, sha256, format, rowCount, ...period }, issues);
}

/** What was left aside of the file as a whole. */
function fileIssuesOf({ headings, columns, skippedRows, sheet, sheets }: ReadList): FileIssue[] {
  const unused = headings.filter((heading, column) => heading !== '' && columns[column] === null);
  const others = sheet === null ? [] : sheets.filter(({ name }) => name !== sheet).map(({ name }) => name);
  return [
    ...issueIf(others.length > 0, 'sheet', { sheet: sheet ?? '', others: others.slice(0, 20).join(', ') }),
    ...issueIf(unused.length > 0, 'unusedColumns', { columns: unused.slice(0, 30).join(', ') }),
    ...issueIf(skippedRows > 0, 'skippedRows', { count: skippedRows }),
  ];
}
