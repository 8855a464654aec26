import { type GridRow, isBlank } from '../../files/grid.ts';
import { saysTotal } from '../../tables/total-row.ts';
import { parseAmount } from '../../tables/values.ts';
import type { Format } from './row-format.ts';

/**
 * The rows of an aged balance that sum up those under them, as balances by salesperson or by range print them: they
 * have no code where the others have one, and each of their columns is the sum of theirs. Read as customers they would
 * double what is owed.
 */
export function subtotalRows(rows: readonly GridRow[], { at, mapping, decimals }: Format): ReadonlySet<GridRow> {
  const found = new Set<GridRow>();
  const code = at.get('customerCode');
  const columns = mapping.columns.flatMap((field, column) => (field === 'bucket' ? [column] : []));
  if (code === undefined || columns.length === 0) return found;
  const amountsOf = (row: GridRow) =>
    columns.map((column) => parseAmount(row.cells[column] ?? '', decimals[column]) ?? Number.NaN);
  const filled = rows.filter((row) => !isBlank(row) && !saysTotal(row));
  const isCoded = (row: GridRow) => (row.cells[code] ?? '') !== '';
  for (const [index, row] of filled.entries()) {
    const next = filled[index + 1];
    if (isCoded(row) || next === undefined || !isCoded(next)) continue;
    const sums = columns.map(() => 0);
    for (let at = index + 1; at < filled.length; at++) {
      const under = filled[at];
      if (under === undefined || !isCoded(under)) break;
      for (const [place, cents] of amountsOf(under).entries()) sums[place] = (sums[place] ?? 0) + cents;
    }
    const own = amountsOf(row);
    if (own.some((cents) => cents !== 0) && own.every((cents, place) => cents === sums[place])) found.add(row);
  }
  return found;
}
