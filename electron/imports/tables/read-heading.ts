import { AppError } from '../../../shared/errors.ts';
import type { GridRow } from '../files/grid.ts';
import { findHeading, type Heading } from './headings.ts';
import { parseAmount, parseListDay } from './values.ts';

/** Columns of a list at most: with more, nobody could check it. */
const mostColumns = 200;

/** A list cut at its heading. */
export type HeadedList = {
  readonly headings: readonly string[];
  /** The one or two rows of the heading. */
  readonly headingRows: readonly GridRow[];
  /** Rows above the heading. */
  readonly titles: readonly GridRow[];
  readonly rows: readonly GridRow[];
};

/** Cuts a list at its heading. @throws AppError `file_format` / `notList`, `tooManyColumns` */
export function readHeading(rows: readonly GridRow[]): HeadedList {
  const { first, last, cells } = findHeading(rows) ?? unreadHeading(rows);
  if (cells.slice(mostColumns).some((cell) => cell !== ''))
    throw new AppError('file_format', { reason: 'tooManyColumns' });
  return {
    headings: cells.slice(0, mostColumns),
    headingRows: rows.slice(first, last + 1),
    titles: rows.slice(0, first),
    rows: rows.slice(last + 1),
  };
}

/**
 * The column mapping of a list without a readable heading, so that a person can still name its columns. The texts of the
 * widest of the first rows serve as headings; where that row is data already, the columns have no heading, so that no
 * row is lost.
 */
function unreadHeading(rows: readonly GridRow[]): Pick<Heading, 'first' | 'last' | 'cells'> {
  const first = rows.slice(0, 25);
  const widthOf = (row: GridRow) => row.cells.filter((cell) => cell !== '').length;
  const widest = Math.max(0, ...first.map(widthOf));
  if (widest < 2) throw new AppError('file_format', { reason: 'notList' });
  const place = first.findIndex((row) => widthOf(row) === widest);
  const cells = rows[place]?.cells ?? [];
  if (!cells.some(isValue)) return { first: place, last: place, cells };
  const start = first.findIndex((row) => widthOf(row) >= widest - 2 && row.cells.some(isValue));
  return { first: start, last: start - 1, cells: cells.map(() => '') };
}

/** An amount or a day, which no heading is. */
function isValue(cell: string): boolean {
  return cell !== '' && /\d/.test(cell) && (parseAmount(cell, ',') !== null || parseListDay(cell, 'dayFirst') !== null);
}
