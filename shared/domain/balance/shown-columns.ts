import type { Cents } from '../values/money.ts';

type Totals = { readonly totals: Readonly<Record<string, Cents>> };

/**
 * The columns with an amount in one of `blocks`. The amounts of a column have one sign, so a total of zero means that
 * all are zero.
 */
export function filledColumns(columns: readonly string[], blocks: readonly Totals[]): string[] {
  return columns.filter((name) => blocks.some(({ totals }) => (totals[name] ?? 0) !== 0));
}

/** The columns of a balance on screen and in exports: every age, and the others only where they hold an amount. */
export function shownColumns(columns: readonly string[], blocks: readonly Totals[]): string[] {
  const filled = new Set(filledColumns(columns, blocks));
  return columns.filter((name) => /^(notDue|late)/.test(name) || filled.has(name));
}
