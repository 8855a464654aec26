import type { BalancePage } from '../parts/balance-page.ts';

/** Two editions side by side as printed: every text is already formatted, three lines to a cell. */
export type EditionComparisonContent = BalancePage & {
  /** Headings. */
  readonly code: string;
  readonly name: string;
  readonly edition: string;
  readonly amounts: readonly string[];
  readonly remark: string;
  /** One a customer, a cell per heading. */
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly (readonly string[])[];
};
