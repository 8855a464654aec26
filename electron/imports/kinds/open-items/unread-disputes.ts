import type { GridRow } from '../../files/grid.ts';
import { disputeIn, isOfDisputes } from '../../tables/dispute-flags.ts';
import type { ColumnMapping } from './column-mapping.ts';

/** A column that is about disputes, and how many of its cells say neither yes nor no. */
export type UnreadDisputes = { readonly column: string; readonly count: number };

/** Finds the column that tells disputes, read or not; null when there is none, or every cell is understood. */
export function unreadDisputes(rows: readonly GridRow[], { headings, columns }: ColumnMapping): UnreadDisputes | null {
  const read = columns.indexOf('disputed');
  const column =
    read >= 0 ? read : headings.findIndex((heading, index) => columns[index] === null && isOfDisputes(heading));
  if (column < 0) return null;
  const count = rows.filter(({ cells }) => disputeIn(cells[column] ?? '') === null).length;
  return count === 0 ? null : { column: headings[column] ?? '', count };
}
