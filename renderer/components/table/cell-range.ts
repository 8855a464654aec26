import { type Column, nameOfColumn } from './table-columns.ts';

/** Cells selected from one corner to the other, both included. */
export type CellRange = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export const rangeBetween = (
  one: { row: number; column: number },
  other: { row: number; column: number },
): CellRange => ({
  top: Math.min(one.row, other.row),
  bottom: Math.max(one.row, other.row),
  left: Math.min(one.column, other.column),
  right: Math.max(one.column, other.column),
});

export const isSingleCell = ({ top, bottom, left, right }: CellRange) => top === bottom && left === right;

type Cells<Row> = { rows: readonly Row[]; columns: readonly Column<Row>[] };

/** The cells of a range as a spreadsheet takes them: tabs between cells, a line for each row. */
export function copiedCells<Row>({ rows, columns }: Cells<Row>, { top, bottom, left, right }: CellRange): string {
  const shown = columns.slice(left, right + 1);
  return rows
    .slice(top, bottom + 1)
    .map((row) => shown.map(({ holds }) => oneLine(holds?.copied(row) ?? '')).join('\t'))
    .join('\n');
}

/** The same under the headings of their columns. */
export function copiedWithHeadings<Row>(cells: Cells<Row>, range: CellRange): string {
  const headings = cells.columns.slice(range.left, range.right + 1).map((column) => oneLine(nameOfColumn(column)));
  return `${headings.join('\t')}\n${copiedCells(cells, range)}`;
}

const oneLine = (text: string) => text.replace(/[\t\r\n]/g, ' ');

/** How many cells of a range hold something, and the sum in cents of its amounts in each currency; `''` where the rows have but one. */
export function addUp<Row>({ rows, columns }: Cells<Row>, { top, bottom, left, right }: CellRange) {
  const sums = new Map<string, number>();
  const shown = rows.slice(top, bottom + 1);
  let count = 0;
  for (const column of columns.slice(left, right + 1)) {
    count += shown.filter((row) => (column.holds?.value(row) ?? '') !== '').length;
    for (const { currency, cents } of sumsOf(shown, column)) sums.set(currency, (sums.get(currency) ?? 0) + cents);
  }
  return { count, sums: [...sums].map(([currency, cents]) => ({ currency, cents })) };
}

/** The sum in cents of the amounts that rows hold in a column, in each currency; none where it holds no amounts. */
export function sumsOf<Row>(rows: readonly Row[], { holds }: Column<Row>) {
  const sums = new Map<string, number>();
  for (const row of holds?.type === 'amount' ? rows : []) {
    const value = holds?.value(row) ?? null;
    if (value === null) continue;
    const currency = holds?.currency?.(row) ?? '';
    sums.set(currency, (sums.get(currency) ?? 0) + Number(value));
  }
  return [...sums].map(([currency, cents]) => ({ currency, cents }));
}
