import type { BalancePage } from '../parts/balance-page.ts';

export type AgedBalanceRow = {
  readonly code: string;
  readonly name: string;
  /** Formatted amounts, one per column. */
  readonly cells: readonly string[];
  readonly total: string;
};

/** An aged balance as printed. */
export type AgedBalanceContent = BalancePage & {
  /** Headings of the cells; code, name and total have their own. */
  readonly columns: readonly string[];
  readonly rows: readonly AgedBalanceRow[];
  /** One per column, then the grand total. */
  readonly totals: readonly string[];
  /** What stands before them, the currency named. */
  readonly totalLabel: string;
};
