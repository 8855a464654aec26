import type { Language } from '../../../shared/domain/kinds.ts';
import type { Day } from '../../../shared/domain/values/days.ts';

export type AgedBalanceRow = {
  readonly code: string;
  readonly name: string;
  /** Formatted amounts, one per column. */
  readonly cells: readonly string[];
  readonly total: string;
};

/** An aged balance as printed: every text is already formatted, so that the page equals the screen. */
export type AgedBalanceContent = {
  readonly language: Language;
  readonly title: string;
  readonly firmName: string;
  readonly printedOn: Day;
  /** What the balance was asked with: date d'arrêté, known at, base, filters. */
  readonly parameters: readonly { readonly label: string; readonly value: string }[];
  /** Headings of the cells; code, name and total have their own. */
  readonly columns: readonly string[];
  readonly rows: readonly AgedBalanceRow[];
  /** One per column, then the grand total. */
  readonly totals: readonly string[];
  /** What stands before them, the currency named. */
  readonly totalLabel: string;
  /** `Écart : 0,00 €` and what it was checked against. */
  readonly controlLine: string;
};
