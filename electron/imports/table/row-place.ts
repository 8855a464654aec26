import { foldText } from '../../../shared/domain/fold-text.ts';
import type { TableField } from '../../../shared/domain/open-items/item.ts';
import type { GridRow } from './grid.ts';
import type { Customer } from './row-format.ts';
import type { TableReading } from './table-options.ts';
import { parseAmount } from './values.ts';

export function isTotal(row: GridRow, cell: (field: TableField) => string): boolean {
  const first = foldText(row.cells.find((text) => text !== '') ?? '');
  if (/^(?:sous[- ]?total|total|grand total|cumul|solde (?:total|general))\b/.test(first)) return true;
  const isNamed = (['customerCode', 'customerName', 'reference', 'issuedOn', 'dueOn', 'label'] as const).some(
    (field) => cell(field) !== '',
  );
  return (
    !isNamed &&
    row.cells.every((text) => text === '' || parseAmount(text, undefined) !== null || parseAmount(text, ',') !== null)
  );
}

export function isHeadingAgain(row: GridRow, { headingRows }: TableReading): boolean {
  return headingRows.some((own) => own.every((heading, index) => heading === (row.cells[index] ?? '')));
}

/** A row that holds a customer and nothing else names the rows under it. */
export function isGroupName(row: GridRow, own: Customer, { headings }: TableReading): boolean {
  const filled = row.cells.filter((text) => text !== '').length;
  const named = [own.code, own.name].filter((text) => text !== '').length;
  return filled === Math.max(named, 1) && filled <= 2 && Math.max(row.cells.length, headings.length) > filled;
}
