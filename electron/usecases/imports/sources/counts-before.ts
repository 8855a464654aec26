import { readMerges } from '../../../../db/queries/common/merges.ts';
import { statedTotal } from '../../../../db/queries/coverage/control.ts';
import { importedPeriods } from '../../../../db/queries/coverage/periods.ts';
import { countUnknownRefused } from '../../../../db/queries/coverage/refused-lines.ts';
import { listSoldDays } from '../../../../db/queries/imports/accounts.ts';
import { importedOpenTotal } from '../../../../db/queries/receivables/imported-total.ts';
import type { Reader } from '../../../../db/types.ts';
import { type ChangeCounts, startCounting } from '../../../../shared/domain/comparison/counting.ts';
import { type CoverageCounts, startCoverageCounts } from '../../../../shared/domain/comparison/counting-coverage.ts';
import { type DoubtfulAccounts, type LedgerAccount, takingsAmong } from '../../../../shared/domain/imports/accounts.ts';
import type { Source } from './source.ts';

/** What comparing every customer with a staged source counts. */
export type Compared = {
  readonly counts: ChangeCounts;
  readonly coverage: CoverageCounts;
  /** The balance of the imported documents before, in cents. */
  readonly openBefore: number;
  /** The accounts of an accounting ledger or the customers of a list, and the codes of those that seem to be nobody's. */
  readonly accounts: readonly LedgerAccount[];
  readonly doubtful: DoubtfulAccounts;
};

/** Begins with what counts before a staged source is applied. */
export function startComparing(reader: Reader, source: Source): Compared {
  const { id, periodFrom } = source.batch;
  const before = {
    batchId: id,
    before: importedPeriods(reader),
    after: importedPeriods(reader, { withBatch: id }),
    statedCents: statedTotal(reader),
    unknownCount: countUnknownRefused(reader),
    survivorCodes: readMerges(reader).survivorCodes,
  };
  const accounts = source.accounts(reader);
  return {
    counts: startCounting(),
    coverage: startCoverageCounts(before, periodFrom ?? ''),
    openBefore: importedOpenTotal(reader),
    accounts: accounts.all,
    doubtful: {
      ...takingsAmong(accounts.traded, (code) => listSoldDays(reader, id, code)),
      unsold: new Set(accounts.unsold),
    },
  };
}
