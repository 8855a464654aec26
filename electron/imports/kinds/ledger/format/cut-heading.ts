import { AppError } from '../../../../../shared/errors.ts';
import type { GridRow } from '../../../files/grid.ts';
import { readHeading } from '../../../tables/read-heading.ts';
import { headingOf } from './file.ts';

export type CutLedger = {
  readonly headings: readonly string[];
  readonly headingRow: GridRow;
  readonly rows: readonly GridRow[];
};

/** Cuts rows at the headings of a ledger, else at those of any list; null where there are none. */
export function cutHeading(rows: readonly GridRow[]): CutLedger | null {
  const known = headingOf(rows);
  if (known) return { headings: known.cells, headingRow: known, rows: rows.slice(rows.indexOf(known) + 1) };
  try {
    const { headings, headingRows, rows: below } = readHeading(rows);
    const headingRow = headingRows.at(-1);
    return headingRow ? { headings, headingRow, rows: below } : null;
  } catch (error) {
    if (error instanceof AppError && error.reason === 'notList') return null;
    throw error;
  }
}
