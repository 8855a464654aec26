import { readMerges } from '../../db/queries/common/merges.ts';
import { importedPeriods } from '../../db/queries/coverage/periods.ts';
import { refusedCustomers } from '../../db/queries/coverage/verdicts.ts';
import { comparerOf } from '../../db/queries/imports/comparison.ts';
import { affectedCustomers } from '../../db/queries/receivables/reading.ts';
import { refusedReader, statementsReader } from '../../db/queries/sources/statements.ts';
import type { Reader } from '../../db/types.ts';
import type { CustomerChange } from '../../shared/domain/comparison/compare-customer.ts';
import type { CoverageChange } from '../../shared/domain/comparison/counting-coverage.ts';
import { accountsAmong } from '../../shared/domain/comparison/follow-corrections.ts';
import { reachOf } from '../../shared/domain/coverage/reach.ts';
import { reachSinceApplied } from '../../shared/domain/coverage/replay.ts';
import { sourceRulesOf } from '../../shared/domain/coverage/source-rules.ts';
import { coverCustomer } from '../../shared/domain/coverage/verdicts.ts';

export type Comparison = {
  readonly codes: readonly string[];
  compare(code: string): CustomerChange;
  /** What counts of the customers that have only refused lines to be decided anew. */
  refusedOnly(): CoverageChange[];
};

/** Compares the ledger as it is with the ledger as it would be with a staged batch, or without an applied one. */
export function openComparison(reader: Reader, batchId: number, kind: 'with' | 'without'): Comparison {
  const before = importedPeriods(reader);
  const after = importedPeriods(reader, kind === 'with' ? { withBatch: batchId } : { withoutBatch: batchId });
  const reach = kind === 'with' ? reachOf(batchId, before, after) : reachSinceApplied(batchId, before);
  const affected = affectedCustomers(reader, batchId, reach);
  const codes = withMates(affected, readMerges(reader).matesOf);
  const [undone, staged] = kind === 'without' ? [batchId, null] : [null, batchId];
  return {
    codes,
    compare: comparerOf(reader, { periods: after, isOfAccounts: accountsAmong(before, after), undone, staged }),
    refusedOnly() {
      const compared = new Set(codes);
      const [linesOf, refusedOf] = [statementsReader(reader, after), refusedReader(reader, after)];
      return refusedCustomers(reader)
        .filter((code) => !compared.has(code))
        .map((code) => {
          const [lines, refused] = [linesOf(code), refusedOf(code)];
          return { code, lines, refused, coverage: coverCustomer(lines, refused, sourceRulesOf(after)) };
        });
    },
  };
}

/** Adds the customers merged with those of `codes`: a manual allocation may join documents of two merged customers. */
function withMates(codes: readonly string[], matesOf: (code: string) => readonly string[]): readonly string[] {
  const mates = codes.flatMap(matesOf);
  return mates.length === 0 ? codes : [...new Set([...codes, ...mates])].sort();
}
