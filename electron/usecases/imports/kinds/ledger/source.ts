import type { BatchRow } from '../../../../../db/queries/common/batch.ts';
import { importedPeriods } from '../../../../../db/queries/coverage/periods.ts';
import { listLedgerAccounts, listUnsoldAccounts } from '../../../../../db/queries/imports/accounts.ts';
import type { Reader } from '../../../../../db/types.ts';
import { authoritativeListsOf } from '../../../../../shared/domain/coverage/authoritative-lists.ts';
import type { FileIssue } from '../../../../../shared/domain/imports/file-issues.ts';
import type { Source } from '../../sources/source.ts';

/** An accounting ledger as a source. */
export function openLedger(batch: BatchRow): Source {
  return {
    batch,
    told: { kind: 'ledger' },
    accounts(reader) {
      const all = listLedgerAccounts(reader, batch);
      return { all, traded: all, unsold: listUnsoldAccounts(reader, batch.id) };
    },
    cutOffIssues: (reader) => cutOffIssues(reader, batch.id),
    differences: () => [],
    disputePlanner: () => null,
  };
}

/** Tells which list is authoritative before this ledger and with it. */
function cutOffIssues(reader: Reader, batchId: number): FileIssue[] {
  const periods = importedPeriods(reader, { withBatch: batchId });
  const others = periods.filter((period) => period.batchId !== batchId);
  if (!others.some(({ isOpenItemsList }) => isOpenItemsList)) return [];
  const [before] = authoritativeListsOf(others);
  const [after] = authoritativeListsOf(periods);
  if (after) return [{ code: 'listStillAuthoritative', details: { name: after.fileName, asOfOn: after.on } }];
  if (before) return [{ code: 'ledgerIsAuthoritative', details: { name: before.fileName, asOfOn: before.on } }];
  return [{ code: 'listsPresent', details: {} }];
}
