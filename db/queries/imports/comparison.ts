import { alone, type CustomerChange, compareCustomer } from '../../../shared/domain/comparison/compare-customer.ts';
import type { CoverageChange } from '../../../shared/domain/comparison/counting-coverage.ts';
import type { ComparisonContext } from '../../../shared/domain/comparison/derive-ledger.ts';
import type { ImportedPeriod } from '../../../shared/domain/coverage/fiscal-years.ts';
import { reachOf } from '../../../shared/domain/coverage/reach.ts';
import { sourceRulesOf } from '../../../shared/domain/coverage/source-rules.ts';
import { coverCustomer } from '../../../shared/domain/coverage/verdicts.ts';
import type { Reader } from '../../types.ts';
import { type Merges, readMerges } from '../common/merges.ts';
import { importedPeriods, type LedgerScope } from '../coverage/periods.ts';
import { refusedCustomers } from '../coverage/verdicts.ts';
import { affectedCustomers, customerLedgerReader, readFirmTerms } from '../receivables/reading.ts';
import { refusedReader, statementsReader } from '../sources/statements.ts';

export type Comparison = {
  readonly codes: readonly string[];
  compare(code: string): CustomerChange;
  /** What counts of the customers that have only refused lines to be decided anew. */
  refusedOnly(): CoverageChange[];
};

/** Compares the ledger as it is with the ledger as it would be with a staged batch, or without an applied one. */
export function openComparison(reader: Reader, batchId: number, kind: 'with' | 'without'): Comparison {
  const scope: LedgerScope = kind === 'with' ? { withBatch: batchId } : { withoutBatch: batchId };
  const before = importedPeriods(reader);
  const after = importedPeriods(reader, scope);
  const firmTerms = readFirmTerms(reader);
  const affected = affectedCustomers(reader, batchId, reachOf(batchId, before, after));
  const [undone, staged] = kind === 'without' ? [batchId, null] : [null, batchId];
  const codes = withMates(affected, readMerges(reader));
  return {
    codes,
    compare: makeComparer(reader, {
      periods: after,
      firmTerms,
      undone,
      staged,
      isOfAccounts: accountsAmong(before, after),
    }),
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
function withMates(codes: readonly string[], merges: Merges): readonly string[] {
  const mates = codes.flatMap((code) => merges.matesOf(code));
  return mates.length === 0 ? codes : [...new Set([...codes, ...mates])].sort();
}

/** Compares one customer's ledger as stored with the ledger derived from the applied imports and the manual allocations. */
export function compareNow(reader: Reader, code: string): CustomerChange {
  return comparerNow(reader)(code);
}

/** `compareNow` for one customer after another. */
export function comparerNow(reader: Reader): (code: string) => CustomerChange {
  const periods = importedPeriods(reader);
  const firmTerms = readFirmTerms(reader);
  return makeComparer(reader, { periods, firmTerms, undone: null, staged: null, isOfAccounts: accountsAmong(periods) });
}

/** Returns the test of whether a batch is an accounting export rather than a list. */
function accountsAmong(...periods: readonly (readonly ImportedPeriod[])[]): ComparisonContext['isOfAccounts'] {
  const ids = new Set(periods.flat().flatMap(({ batchId, isOpenItemsList }) => (isOpenItemsList ? [] : [batchId])));
  return (batchId) => batchId !== null && ids.has(batchId);
}

function makeComparer(reader: Reader, context: ComparisonContext): (code: string) => CustomerChange {
  const read = customerLedgerReader(reader, context.periods);
  const merges = readMerges(reader);
  return (code) => {
    const mates = merges.matesOf(code);
    if (mates.length === 0) return compareCustomer(code, read(code), context, alone);
    const codes = [code, ...mates].sort();
    const gone = goneAmong(codes);
    return compareCustomer(code, read(code), context, { gone, free: freeFor(code, codes, gone) });
  };

  /**
   * Ids of the manual documents on the merged customers' other accounts that `code` may take over. Each account first takes over its own
   * documents, then the accounts take over those left, in the order of their codes.
   */
  function freeFor(code: string, codes: readonly string[], gone: ReadonlySet<number>): ReadonlySet<number> {
    const { manualOfMates } = read(code);
    if (manualOfMates.length === 0) return alone.free;
    const claims = new Map<number, string>();
    const claim = (each: string, free: ReadonlySet<number>) => {
      const { replaced } = compareCustomer(each, read(each), context, { gone, free });
      for (const { row } of replaced) if (!claims.has(row.id)) claims.set(row.id, each);
    };
    const unclaimed = (each: string) =>
      new Set(read(each).manualOfMates.flatMap(({ id }) => ((claims.get(id) ?? each) === each ? [id] : [])));
    for (const each of codes) claim(each, alone.free);
    for (const each of codes.slice(0, codes.indexOf(code))) claim(each, unclaimed(each));
    return unclaimed(code);
  }

  /** Ids of the merged customers' documents that no line makes any more; repeated, since one may only go once another is gone. */
  function goneAmong(codes: readonly string[]): ReadonlySet<number> {
    let gone = new Set<number>();
    for (;;) {
      const withdrawn = codes.flatMap(
        (code) => compareCustomer(code, read(code), context, { gone, free: alone.free }).withdrawn,
      );
      const more = new Set([...gone, ...withdrawn.map((row) => row.id)]);
      if (more.size === gone.size) return gone;
      gone = more;
    }
  }
}
