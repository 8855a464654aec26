import type { BatchRow } from '../../../../../db/queries/common/batch.ts';
import { countIssues, findSameContent, replaceIssues } from '../../../../../db/queries/imports/batches.ts';
import { saveSummary } from '../../../../../db/queries/imports/rows.ts';
import type { Tx } from '../../../../../db/types.ts';
import type { FileIssue } from '../../../../../shared/contract/import-issue.ts';
import type { PaymentsPreview } from '../../../../../shared/contract/imports-payments.ts';
import { keepIssues } from '../../../../../shared/domain/imports/kept-issues.ts';
import { paymentIssueCodes } from '../../../../../shared/domain/imports/plan-payments.ts';
import type { KindOfImport } from '../../common/kind.ts';
import { requireBatch } from '../../common/require-batch.ts';
import { entersAlikeByDefault, type PlannedChanges, planBatch, totalsOf } from './plan.ts';

/** Compares a staged list with the accounts of its payers, and stores the result. */
export const previewPayments = async (
  { db, today }: Parameters<KindOfImport['preview']>[0],
  batchId: number,
  { fileFacts: { fileIssues } }: Parameters<KindOfImport['preview']>[2],
): Promise<PaymentsPreview> =>
  db.transaction(
    (tx) => {
      const batch = requireBatch(tx, batchId, 'staged');
      const planned = planBatch(tx, batchId, { today: today(), entersAlike: entersAlikeByDefault });
      return savePaymentsPreview(tx, batch, { ...planned, entersAlike: entersAlikeByDefault, fileIssues });
    },
    { behavior: 'immediate' },
  );

/** Stores the issues that comparing found and what applying the list changes, and returns the latter. */
export function savePaymentsPreview(
  tx: Tx,
  batch: BatchRow,
  {
    changes,
    issues,
    entersAlike,
    fileIssues,
  }: PlannedChanges & { readonly entersAlike: boolean; readonly fileIssues: readonly FileIssue[] },
): PaymentsPreview {
  const { id: batchId, fileName, format, encoding } = batch;
  const code = 'tooManyComparisonIssues';
  replaceIssues(tx, batchId, [...paymentIssueCodes, code], keepIssues(issues, code));
  const preview: PaymentsPreview = {
    batchId,
    kind: 'payments',
    fileName,
    format,
    encoding,
    rows: batch.rowCount,
    fileIssues: [...fileIssues],
    issueCount: countIssues(tx, batchId),
    alreadyImportedAs: findSameContent(tx, batch),
    entersAlike,
    totals: totalsOf(changes),
  };
  saveSummary(tx, preview);
  return preview;
}
