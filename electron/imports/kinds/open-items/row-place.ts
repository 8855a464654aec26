import type { ListField } from '../../../../shared/domain/open-items/item.ts';
import { type GridRow, isBlank } from '../../files/grid.ts';
import { saysTotal } from '../../tables/total-row.ts';
import { parseAmount } from '../../tables/values.ts';
import type { ColumnMapping } from './column-mapping.ts';

/** The customer a row is about, named by the row itself or by the group above it. */
export type Customer = { readonly code: string; readonly name: string };

/** True for a row of totals, which is no item. */
export function isTotal(row: GridRow, cell: (field: ListField) => string): boolean {
  if (saysTotal(row)) return true;
  const isNamed = (['customerCode', 'customerName', 'reference', 'issuedOn', 'dueOn', 'label'] as const).some(
    (field) => cell(field) !== '',
  );
  return (
    !isNamed &&
    row.cells.every((text) => text === '' || parseAmount(text, undefined) !== null || parseAmount(text, ',') !== null)
  );
}

/** True for a row that repeats the heading, as lists printed page by page do. */
export function isHeadingAgain(row: GridRow, { headingRows }: ColumnMapping): boolean {
  return headingRows.some((own) => own.every((heading, index) => heading === (row.cells[index] ?? '')));
}

/** A row that holds a customer and nothing else names the rows under it. */
export function isGroupName(row: GridRow, own: Customer, { headings }: ColumnMapping): boolean {
  const filled = row.cells.filter((text) => text !== '').length;
  const named = [own.code, own.name].filter((text) => text !== '').length;
  return filled === Math.max(named, 1) && filled <= 2 && Math.max(row.cells.length, headings.length) > filled;
}

/** The customer that a row names for those under it: `Compte : 411DUP Dupont` is a code and a name. */
export function groupOf(row: GridRow, own: Customer): Customer {
  const text = row.cells.find((cell) => cell !== '') ?? '';
  const labelled = labelledGroup(text);
  if (labelled) return labelled;
  return own.code === '' && own.name === '' ? { code: '', name: text } : own;
}

/** The customer named right above the heading, where the file repeats its heading for each, or names the others under it. */
export function groupAbove(titles: readonly GridRow[], { columns }: ColumnMapping): Customer {
  const none = { code: '', name: '' };
  if (columns.includes('customerCode') || columns.includes('customerName')) return none;
  const cells = titles.findLast((row) => !isBlank(row))?.cells.filter((cell) => cell !== '') ?? [];
  return (cells.length === 1 && labelledGroup(cells[0] ?? '')) || none;
}

function labelledGroup(text: string): Customer | null {
  const found = /^(?:compte(?: client| tiers| auxiliaire)?|client|tiers|account|customer)(?: n°)? ?: ?(\S.*)$/i.exec(
    text,
  );
  if (!found) return null;
  const said = found[1] ?? '';
  const [, code = '', name = ''] = /^(?=[A-Z_.-]*\d)([A-Z0-9_.-]+)(?:[ :–-]+(.*))?$/i.exec(said) ?? [];
  return code === '' ? { code: '', name: said } : { code, name };
}
