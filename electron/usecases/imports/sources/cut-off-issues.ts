import type { BatchRow } from '../../../../db/queries/common/batch.ts';
import { importedPeriods } from '../../../../db/queries/coverage/periods.ts';
import type { Reader } from '../../../../db/types.ts';
import type { ChangeCounts } from '../../../../shared/domain/comparison/counting.ts';
import { authoritativeListsOf, cutOffOf } from '../../../../shared/domain/coverage/authoritative-lists.ts';
import type { FileIssue } from '../../../../shared/domain/imports/file-issues.ts';

/** Tells which source is authoritative with this batch where lists and accounting ledgers overlap. */
export function cutOffIssues(reader: Reader, batch: BatchRow, { lowered }: ChangeCounts): FileIssue[] {
  const periods = importedPeriods(reader, { withBatch: batch.id });
  const others = periods.filter((period) => period.batchId !== batch.id);
  const [ledgers, lists] = [
    others.filter(({ isOpenItemsList }) => !isOpenItemsList),
    others.filter(({ isOpenItemsList }) => isOpenItemsList),
  ];
  const authoritativeLists = authoritativeListsOf(periods);
  if (batch.kind === 'openItems') {
    const ledgerOn = cutOffOf(ledgers);
    if (ledgerOn === null) return [];
    return authoritativeLists.some((list) => list.batchId === batch.id)
      ? [
          {
            code: 'listIsAuthoritative',
            details: { asOfOn: batch.asOfOn ?? '', ledgerOn, count: lowered.count, loweredCents: lowered.cents },
          },
        ]
      : [{ code: 'ledgerPresent', details: {} }];
  }
  if (lists.length === 0) return [];
  const [before] = authoritativeListsOf(others);
  const [after] = authoritativeLists;
  if (after) return [{ code: 'listStillAuthoritative', details: { name: after.fileName, asOfOn: after.on } }];
  if (before) return [{ code: 'ledgerIsAuthoritative', details: { name: before.fileName, asOfOn: before.on } }];
  return [{ code: 'listsPresent', details: {} }];
}
