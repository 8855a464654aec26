import type { BalancePage } from './balance-page.ts';

/** Two editions side by side as printed, every text already formatted: three lines a customer. */
export type EditionComparisonContent = BalancePage & {
  /** Headings of the texts before the amounts, of the amounts, and of the remark after them. */
  readonly headings: readonly string[];
  readonly amountHeadings: readonly string[];
  readonly remarkHeading: string;
  /** One group of three lines a customer, each with a cell per heading. */
  readonly groups: readonly (readonly (readonly string[])[])[];
  readonly totals: readonly (readonly string[])[];
};
