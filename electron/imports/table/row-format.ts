import type { TableField } from '../../../shared/domain/open-items/item.ts';
import { type Bucket, bucketsOf } from './buckets.ts';
import type { GridRow } from './grid.ts';
import { type AmountReader, readAmounts } from './row-amounts.ts';
import type { TableReading } from './table-options.ts';
import { judgeDecimal } from './values.ts';

/** Whom a row speaks of, itself or the group above it. */
export type Customer = { readonly code: string; readonly name: string };

/** How the cells of every row are read. */
export type Format = {
  readonly reading: TableReading;
  readonly at: ReadonlyMap<TableField, number>;
  readonly has: ReadonlySet<TableField | null>;
  readonly decimals: readonly (',' | '.' | undefined)[];
  /** Of each column that holds a part of an aged balance. */
  readonly buckets: readonly (Bucket | null)[];
  readonly isBalanceOwn: boolean;
};

const amountFields = ['debit', 'credit', 'amount', 'paid', 'open', 'foreignAmount'] as const;

/** The number style is judged on each column, and where a column shows none, on all of them. */
export function formatOf(rows: readonly GridRow[], reading: TableReading): Format {
  const at = new Map<TableField, number>();
  for (const [index, field] of reading.columns.entries()) if (field !== null && !at.has(field)) at.set(field, index);
  const isAmount = (field: TableField | null) => field === 'bucket' || amountFields.some((known) => known === field);
  const texts = (column: number) => rows.map((row) => row.cells[column] ?? '');
  const columns = reading.columns.flatMap((field, index) => (isAmount(field) ? [index] : []));
  const common = judgeDecimal(columns.flatMap(texts));
  const decimals = reading.columns.map((field, index) =>
    isAmount(field) ? (judgeDecimal(texts(index)) ?? common) : undefined,
  );
  const format = { reading, at, has: new Set(reading.columns), decimals, buckets: bucketsOf(reading.headings) };
  return { ...format, isBalanceOwn: isBalanceOwn(rows, { ...format, isBalanceOwn: true }) };
}

/** A balance that does not follow from the debit and the credit of most rows runs on from row to row. */
function isBalanceOwn(rows: readonly GridRow[], format: Format): boolean {
  const { has } = format;
  if (!has.has('open') || !(has.has('debit') || has.has('credit'))) return true;
  let own = 0;
  let running = 0;
  for (const row of rows) {
    const amounts = readAmounts(amountReader((field) => row.cells[format.at.get(field) ?? -1] ?? '', format));
    if (!('code' in amounts)) own++;
    else if (amounts.code === 'balanceDiffers') running++;
  }
  return own >= running;
}

export function amountReader(cell: (field: TableField) => string, format: Format): AmountReader {
  const { has, isBalanceOwn: isOwn } = format;
  return { cell, has, isBalanceOwn: isOwn, decimalOf: (field) => format.decimals[format.at.get(field) ?? -1] };
}
