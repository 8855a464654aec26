import { type BatchRow, type ListBatch, listOf } from '../../../../../db/queries/common/batch.ts';
import { importedPeriods } from '../../../../../db/queries/coverage/periods.ts';
import { listListedCustomers } from '../../../../../db/queries/imports/accounts.ts';
import type { Reader } from '../../../../../db/types.ts';
import type { ChangeCounts } from '../../../../../shared/domain/comparison/counting.ts';
import { authoritativeListsOf, cutOffOf } from '../../../../../shared/domain/coverage/authoritative-lists.ts';
import type { FileIssue } from '../../../../../shared/domain/imports/file-issues.ts';
import { disputePlanner } from '../../sources/disputes.ts';
import type { Source } from '../../sources/source.ts';
import { listDifferences, lostDueDates } from './differences.ts';

/** A list of open items as a source of the ledger. */
export function openList(row: BatchRow): Source {
  const batch = listOf(row);
  return {
    batch,
    told: { kind: 'openItems', mode: batch.mode, asOf: batch.asOfOn },
    accounts: (reader) => ({ all: listListedCustomers(reader, row), traded: [], unsold: [] }),
    cutOffIssues: (reader, counts) => cutOffIssues(reader, batch, counts),
    differences: (reader, coverage) => [...listDifferences(reader, batch, coverage), ...lostDueDates(reader, batch.id)],
    disputePlanner: (reader, counts) => disputePlanner(reader, batch, counts),
  };
}

/** Tells whether the list or the accounting ledgers are authoritative on its day. */
function cutOffIssues(reader: Reader, { id, asOfOn }: ListBatch, { lowered }: ChangeCounts): FileIssue[] {
  const periods = importedPeriods(reader, { withBatch: id });
  const ledgerOn = cutOffOf(periods.filter(({ isOpenItemsList }) => !isOpenItemsList));
  if (ledgerOn === null) return [];
  const isAuthoritative = authoritativeListsOf(periods).some((list) => list.batchId === id);
  if (!isAuthoritative) return [{ code: 'ledgerPresent', details: {} }];
  const details = { asOfOn, ledgerOn, count: lowered.count, loweredCents: lowered.cents };
  return [{ code: 'listIsAuthoritative', details }];
}
