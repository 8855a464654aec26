import type { BatchRow } from '../../../../db/queries/common/batch.ts';
import { readMerges } from '../../../../db/queries/common/merges.ts';
import { statedTotal } from '../../../../db/queries/coverage/control.ts';
import { importedPeriods } from '../../../../db/queries/coverage/periods.ts';
import { countUnknownRefused } from '../../../../db/queries/coverage/refused-lines.ts';
import { importedOpenTotal } from '../../../../db/queries/receivables/imported-total.ts';
import type { Reader } from '../../../../db/types.ts';
import { type ChangeCounts, startCounting } from '../../../../shared/domain/comparison/counting.ts';
import { type CoverageCounts, startCoverageCounts } from '../../../../shared/domain/comparison/counting-coverage.ts';

/** What comparing every customer with a staged source counts; `openBefore` is the balance of the imported documents before, in cents. */
export type Compared = {
  readonly counts: ChangeCounts;
  readonly coverage: CoverageCounts;
  readonly openBefore: number;
};

/** Begins with what counts before a staged source is applied. */
export function startComparing(reader: Reader, { id, periodFrom }: Pick<BatchRow, 'id' | 'periodFrom'>): Compared {
  const before = {
    batchId: id,
    before: importedPeriods(reader),
    after: importedPeriods(reader, { withBatch: id }),
    statedCents: statedTotal(reader),
    unknownCount: countUnknownRefused(reader),
    survivorCodes: readMerges(reader).survivorCodes,
  };
  return {
    counts: startCounting(),
    coverage: startCoverageCounts(before, periodFrom ?? ''),
    openBefore: importedOpenTotal(reader),
  };
}
