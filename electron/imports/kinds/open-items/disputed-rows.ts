import { foldText } from '../../../../shared/domain/values/fold-text.ts';
import type { GridRow } from '../../files/grid.ts';
import type { ColumnMapping } from './column-mapping.ts';

/** The column that tells which rows are disputed, and how many it says are. */
export type DisputedRows = { readonly column: string; readonly count: number };

const disputes = /\b(?:en )?(?:litiges?|litigieu(?:x|ses?)|conteste(?:e?s?|r)?|contestations?|disputed?s?)\b/;
const yes = /^(?:o|oui|y|yes|x|vrai|true|1|litiges?|en litige|conteste(?:e?s?)|disputed?)$/;

/** Finds a column of disputes among those that are not read; null when there is none, or it calls no row disputed. */
export function disputedRows(rows: readonly GridRow[], { headings, columns }: ColumnMapping): DisputedRows | null {
  const column = headings.findIndex((heading, index) => columns[index] === null && disputes.test(foldText(heading)));
  const count = column < 0 ? 0 : rows.filter(({ cells }) => yes.test(foldText(cells[column] ?? ''))).length;
  return count === 0 ? null : { column: headings[column] ?? '', count };
}
