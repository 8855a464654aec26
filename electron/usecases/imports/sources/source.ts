import type { BatchIssue, BatchRow } from '../../../../db/queries/common/batch.ts';
import type { Reader } from '../../../../db/types.ts';
import type { SharedPreview, SourcePreview } from '../../../../shared/contract/imports/sources.ts';
import type { CustomerChange } from '../../../../shared/domain/comparison/compare-customer.ts';
import type { ChangeCounts } from '../../../../shared/domain/comparison/counting.ts';
import type { CoverageCounts } from '../../../../shared/domain/comparison/counting-coverage.ts';
import type { LedgerAccount } from '../../../../shared/domain/imports/accounts.ts';
import type { FileIssue } from '../../../../shared/domain/imports/file-issues.ts';
import type { SourceKind } from '../../../../shared/domain/imports/kinds.ts';
import type { KindOfImport } from '../common/kind.ts';

/** One import that is a source of the ledger, its file read, and what only its kind tells of it. */
export type Source = {
  readonly batch: BatchRow;
  /** Its kind, with what the preview tells of this kind beside what it tells of every source. */
  readonly told: OwnOfPreview;
  /**
   * The customer accounts that it holds; those on which it tells sales and payments, by which takings are known; and the codes of those on
   * which nothing is sold.
   */
  accounts(reader: Reader): {
    readonly all: readonly LedgerAccount[];
    readonly traded: readonly LedgerAccount[];
    readonly unsold: readonly string[];
  };
  /** Which source is authoritative with this one, where lists and accounting ledgers overlap. */
  cutOffIssues(reader: Reader, counts: ChangeCounts): FileIssue[];
  /** How it differs from what the other sources say of the same documents, which it does not replace. */
  differences(reader: Reader, coverage: CoverageCounts): BatchIssue[];
  /**
   * Returns the function that adds to `counts` the disputes that it opens and ends for one customer, before his documents change; null
   * where it tells none.
   */
  disputePlanner(reader: Reader, counts: ChangeCounts): ((change: CustomerChange) => void) | null;
};

type OwnOfPreview<Preview = SourcePreview> = Preview extends unknown ? Omit<Preview, keyof SharedPreview> : never;

/** What a kind of source declares; comparing, applying and undoing it are the same for all. */
export type OwnOfSource = {
  readonly kind: SourceKind;
  readonly recognise: KindOfImport['recognise'];
  open(batch: BatchRow): Source;
};
