import { addDays, type Day } from '../values/days.ts';

/** Ranges of what a customer owes in all, the largest first; below the last, a credit balance. */
export const amountBands = [
  { key: '1', fromCents: 100_000_00 },
  { key: '2', fromCents: 20_000_00 },
  { key: '3', fromCents: 5_000_00 },
  { key: '4', fromCents: 1_000_00 },
  { key: '5', fromCents: 0 },
] as const;

/** Days late a column covers, both ends included; `to` is null for the last one. */
export type LateColumn = { readonly name: string; readonly from: number; readonly to: number | null };

/** Limits of the columns of a firm that chose none. */
export const standardBuckets: readonly number[] = [30, 60, 90];

/** Columns of the credit side; what is in them has no age. */
export const creditColumns = ['creditNotes', 'payments', 'deposits'] as const;

/** `[30, 60, 90]` → `late1to30`, `late31to60`, `late61to90`, `lateOver90`. */
export function lateColumns(limits: readonly number[]): LateColumn[] {
  const columns: LateColumn[] = [];
  let from = 1;
  for (const to of limits) {
    columns.push({ name: `late${from}to${to}`, from, to });
    from = to + 1;
  }
  return [...columns, { name: `lateOver${from - 1}`, from, to: null }];
}

/** Names of the columns of an aged balance in order; every open document is in exactly one. */
export function balanceColumns(limits: readonly number[]): string[] {
  return ['notDue', ...lateColumns(limits).map((column) => column.name), 'noDueDate', ...creditColumns];
}

/** True when each limit is above the one before. */
export function areIncreasing(limits: readonly number[]): boolean {
  return limits.every((limit, index) => limit > (limits[index - 1] ?? 0));
}

/** The days an invoice in `column` is counted from at `asOf`: late by n days = counted from n days before. */
export function daysCovered(column: LateColumn, asOf: Day): { readonly first: Day | null; readonly last: Day } {
  return {
    first: column.to === null ? null : addDays(asOf, -column.to),
    last: addDays(asOf, -column.from),
  };
}
