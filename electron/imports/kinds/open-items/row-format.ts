import type { ListField } from '../../../../shared/domain/open-items/item.ts';
import type { GridRow } from '../../files/grid.ts';
import { type Bucket, bucketsOf } from '../../tables/buckets.ts';
import { saysTotal } from '../../tables/total-row.ts';
import { judgeDecimal, parseAmount } from '../../tables/values.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { type AmountReader, readAmounts } from './row-amounts.ts';

/** How the cells of every row are read. */
export type Format = {
  readonly mapping: ColumnMapping;
  readonly at: ReadonlyMap<ListField, number>;
  readonly has: ReadonlySet<ListField | null>;
  readonly decimals: readonly (',' | '.' | undefined)[];
  /** By column: the part of an aged balance it holds, null for any other column. */
  readonly buckets: readonly (Bucket | null)[];
  readonly isBalanceOwn: boolean;
};

const amountFields = ['debit', 'credit', 'amount', 'paid', 'open', 'foreignAmount'] as const;

/** The number style is judged on each column, and where a column shows none, on all of them. */
export function formatOf(rows: readonly GridRow[], mapping: ColumnMapping): Format {
  const at = new Map<ListField, number>();
  for (const [index, field] of mapping.columns.entries()) if (field !== null && !at.has(field)) at.set(field, index);
  const isAmount = (field: ListField | null) => field === 'bucket' || amountFields.some((known) => known === field);
  const texts = (column: number) => rows.map((row) => row.cells[column] ?? '');
  const columns = mapping.columns.flatMap((field, index) => (isAmount(field) ? [index] : []));
  const common = judgeDecimal(columns.flatMap(texts));
  const decimals = mapping.columns.map((field, index) =>
    isAmount(field) ? (judgeDecimal(texts(index)) ?? common) : undefined,
  );
  const format = { mapping, at, has: new Set(mapping.columns), decimals, buckets: bucketsOf(mapping.headings) };
  return { ...format, isBalanceOwn: isBalanceOwn(rows, { ...format, isBalanceOwn: true }) };
}

/**
 * False where the balance column is a running total: more rows equal the balance of the row before (same customer) plus
 * their own debit less credit than equal their own alone. The first row of a customer fits both and is not counted.
 */
function isBalanceOwn(rows: readonly GridRow[], format: Format): boolean {
  const { has, at, decimals } = format;
  if (!has.has('open') || !(has.has('debit') || has.has('credit'))) return true;
  let own = 0;
  let running = 0;
  let before = { customer: '', open: 0 };
  for (const row of rows) {
    const cell = (field: ListField) => row.cells[at.get(field) ?? -1] ?? '';
    const amountOf = (field: ListField) => parseAmount(cell(field), decimals[at.get(field) ?? -1]) ?? Number.NaN;
    const open = amountOf('open');
    if (cell('open') === '' || Number.isNaN(open) || saysTotal(row)) continue;
    const customer = `${cell('customerCode')} ${cell('customerName')}`;
    const change = amountOf('debit') - Math.abs(amountOf('credit'));
    const runs = open === change + (before.customer === customer ? before.open : 0);
    const amounts = readAmounts(amountReader(cell, format));
    const fits = !('code' in amounts && amounts.code === 'balanceDiffers');
    if (fits && !runs) own++;
    else if (runs && !fits) running++;
    before = { customer, open };
  }
  return own >= running;
}

/** What `readAmounts` reads a row with, the cells of which `cell` gives. */
export function amountReader(cell: (field: ListField) => string, format: Format): AmountReader {
  const { has, isBalanceOwn: isOwn } = format;
  return { cell, has, isBalanceOwn: isOwn, decimalOf: (field) => format.decimals[format.at.get(field) ?? -1] };
}
