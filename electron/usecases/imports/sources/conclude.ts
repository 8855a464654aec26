import type { BatchIssue, BatchRow } from '../../../../db/queries/common/batch.ts';
import { allocatedTotal } from '../../../../db/queries/coverage/control.ts';
import { tellsDisputes } from '../../../../db/queries/disputes/list-disputes.ts';
import { readAccountBalance } from '../../../../db/queries/imports/accounts.ts';
import { countIssues, countLines, findSameContent } from '../../../../db/queries/imports/batches.ts';
import { saveSummary } from '../../../../db/queries/imports/rows.ts';
import type { Reader, Tx } from '../../../../db/types.ts';
import type { SourcePreview } from '../../../../shared/contract/imports/sources.ts';
import type { Owed } from '../../../../shared/domain/balance/owed.ts';
import type { ChangeCounts } from '../../../../shared/domain/comparison/counting.ts';
import { collectiveIssues, nobodyIssues } from '../../../../shared/domain/imports/accounts.ts';
import { fileIssueKinds } from '../../../../shared/domain/imports/file-issues.ts';
import { mayBeOpening, type Repeat } from '../../../../shared/domain/receivables/repeats.ts';
import { sumCents } from '../../../../shared/domain/values/money.ts';
import type { FileFacts } from '../common/kind.ts';
import { findComparisonIssues, saveComparisonIssues } from './comparison-issues.ts';
import type { Compared } from './counts-before.ts';
import { otherFirmIssues } from './other-firm.ts';
import type { Source } from './source.ts';

/** What a preview shows; amounts in cents. */
export type Conclusion = {
  readonly source: Source;
  readonly counts: ChangeCounts;
  readonly comparisonIssues: readonly BatchIssue[];
  /** `manualCents` included. */
  readonly ledgerCents: number;
  readonly manualCents: number;
  readonly openCents: number;
  readonly unknownCount: number;
  readonly receivableRows: number;
  readonly alreadyImportedAs: string | null;
  readonly fileIssues: SourcePreview['fileIssues'];
  readonly repeated: SourcePreview['repeated'];
  readonly owed: Owed | null;
};

/**
 * Concludes the comparison of a batch; `owed` tells what customers owe with it. It yields between steps, because each may read all lines of the ledger.
 */
export function* conclude(
  reader: Reader,
  source: Source,
  { counts, coverage, openBefore, accounts, doubtful }: Compared,
  owed: () => Owed | null,
): Generator<void, Conclusion, void> {
  const { batch } = source;
  const comparisonIssues = yield* findComparisonIssues(reader, source, counts, coverage);
  const manualCents = allocatedTotal(reader, '9999-12-31', { withBatch: batch.id });
  const ledgerCents = coverage.statedCents + manualCents;
  const { unknownCount } = coverage;
  yield;
  const receivableRows = countLines(reader, batch.id);
  const alreadyImportedAs = findSameContent(reader, batch);
  const openCents = openBefore - counts.openBeforeCents + counts.openAfterCents;
  const repeated = repeatedOf(batch, counts.repeats);
  const fileIssues = [
    ...otherFirmIssues(reader, batch),
    ...repeatedIssue(repeated),
    ...source.cutOffIssues(reader, counts),
    ...manualReplacedIssue(counts),
    ...collectiveIssues(accounts, (code) => readAccountBalance(reader, batch.id, code)),
    ...nobodyIssues(accounts, doubtful),
  ];
  const facts = {
    source,
    counts,
    comparisonIssues,
    ledgerCents,
    manualCents,
    openCents,
    unknownCount,
    receivableRows,
    alreadyImportedAs,
  };
  return { ...facts, fileIssues, repeated, owed: owed() };
}

/** The lines that repeat other ledgers: the user is asked whether they are opening entries. */
function repeatedOf({ periodFrom }: BatchRow, repeats: readonly Repeat[]): SourcePreview['repeated'] {
  if (repeats.length === 0) return null;
  return {
    count: repeats.length,
    cents: sumCents(repeats.map(({ line }) => line.signedCents)),
    mayBeOpening: mayBeOpening(repeats, periodFrom ?? ''),
  };
}

/** Tells how many documents of the file take over a manual one, so that they do not count twice. */
function manualReplacedIssue({ replacedManual: count }: ChangeCounts): SourcePreview['fileIssues'] {
  return count > 0 ? [{ code: 'manualReplaced', details: { count } }] : [];
}

function repeatedIssue(repeated: SourcePreview['repeated']): SourcePreview['fileIssues'] {
  return repeated === null
    ? []
    : [{ code: 'repeats', details: { count: repeated.count, repeatedCents: repeated.cents } }];
}

/** Stores the issues that comparing found and the preview of what applying the batch changes, and returns that preview. */
export function savePreview(tx: Tx, conclusion: Conclusion, fileFacts: FileFacts): SourcePreview {
  const { source, counts, comparisonIssues, ledgerCents, manualCents, openCents, unknownCount } = conclusion;
  const { batch } = source;
  saveComparisonIssues(tx, batch.id, comparisonIssues);
  const preview: SourcePreview = {
    ...source.told,
    batchId: batch.id,
    fileName: batch.fileName,
    format: batch.format,
    encoding: batch.encoding,
    rows: batch.rowCount,
    receivableRows: conclusion.receivableRows,
    siren: batch.siren,
    periodFrom: batch.periodFrom,
    periodTo: batch.periodTo,
    alreadyImportedAs: conclusion.alreadyImportedAs,
    customers: counts.customers,
    documents: counts.documents,
    allocations: counts.allocations,
    issueCount: countIssues(tx, batch.id),
    dueOrigins: counts.dueOrigins,
    completedDueDates: counts.completedDueDates,
    owed: conclusion.owed,
    ...(tellsDisputes(tx, batch.id)
      ? { disputes: { opened: counts.disputes.opened.length, ended: counts.disputes.ended.length } }
      : {}),
    ...fileFacts,
    fileIssues: [
      ...conclusion.fileIssues,
      ...fileFacts.fileIssues.filter(({ code }) => fileIssueKinds[code].found === 'reading'),
    ],
    repeated: conclusion.repeated,
    control: {
      ledgerCents,
      openCents,
      differenceCents: ledgerCents - openCents,
      ...(manualCents === 0 ? {} : { manualCents }),
      ...(unknownCount > 0 ? { unknownCount } : {}),
    },
  };
  saveSummary(tx, preview);
  return preview;
}
