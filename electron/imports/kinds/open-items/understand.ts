import { isOfDueDates } from '../../../../shared/domain/imports/columns.ts';
import type { ListField } from '../../../../shared/domain/open-items/item.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import { AppError } from '../../../../shared/errors.ts';
import { type Grid, type GridRow, isBlank } from '../../files/grid.ts';
import { hashOfHeadings } from '../../tables/hash-of-headings.ts';
import { areFrench } from '../../tables/heading-language.ts';
import { findHeading, guessColumns, guessRowKind, type Heading } from '../../tables/headings.ts';
import { daysOfTitles } from '../../tables/titles-day.ts';
import { judgeDateOrder, parseAmount, parseListDay } from '../../tables/values.ts';
import type { ColumnMapping, MappingChoices } from './column-mapping.ts';

const dayFields: readonly (ListField | null)[] = ['issuedOn', 'dueOn', 'paidOn'];

/** Columns of a list at most: with more, nobody could check it. */
const mostColumns = 200;

export type Understood = {
  readonly mapping: ColumnMapping;
  readonly rows: readonly GridRow[];
  /** Rows above the heading. */
  readonly titles: readonly GridRow[];
};

/** Finds the heading and what the columns hold; `choices` come first. @throws AppError `file_format` / `notList`. */
export function understand(grid: Grid, fileName: string, choices: MappingChoices): Understood {
  const heading = findHeading(grid.rows) ?? unreadHeading(grid.rows);
  const headingRows = grid.rows.slice(heading.first, heading.last + 1);
  const rows = grid.rows.slice(heading.last + 1);
  const filled = rows.filter((row) => !isBlank(row));
  const headings = heading.cells.slice(0, mostColumns);
  if (heading.cells.slice(mostColumns).some((cell) => cell !== ''))
    throw new AppError('file_format', { reason: 'tooManyColumns' });
  const guessed = guessColumns(headings, filled.slice(0, 1000));
  const columns = headings.map((_, column) =>
    choices.columns ? (choices.columns[column] ?? null) : (guessed[column] ?? null),
  );
  const judged = judgeDateOrder(textsOf(filled, columns));
  const order = judged === 'none' || judged === 'both' ? null : judged;
  // French never writes the month first: a list whose headings are French is not asked about.
  const usual = areFrench(headings) ? 'dayFirst' : null;
  const titles = grid.rows.slice(0, heading.first);
  return {
    rows,
    titles,
    mapping: {
      headingLine: headingRows[0]?.number ?? 1,
      headingRows: headingRows.map(({ cells }) => cells.slice(0, mostColumns)),
      headings,
      headingsHash: hashOfHeadings(headings),
      columns,
      dateOrder: judged === 'both' ? (choices.dateOrder ?? usual) : order,
      needsDateOrder: judged === 'both',
      rowKind: choices.rowKind ?? guessRowKind(headings, columns),
      mode: choices.mode ?? (isSnapshot(columns) ? 'snapshot' : 'movements'),
      asOf: choices.asOf ?? dayOfFile(titles, fileName, order ?? 'dayFirst'),
    },
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

function* textsOf(rows: readonly GridRow[], columns: ColumnMapping['columns']): Generator<string> {
  const indices = columns.flatMap((field, index) => (dayFields.includes(field) ? [index] : []));
  for (const row of rows) for (const index of indices) yield row.cells[index] ?? '';
}

/**
 * True for a snapshot, a list that gives open amounts; one with days of payment or lettering is a list of movements.
 */
function isSnapshot(columns: ColumnMapping['columns']): boolean {
  if (isOfDueDates(columns) || columns.includes('paidOn') || columns.includes('lettering')) return false;
  return columns.includes('open') || columns.includes('bucket');
}

/** The day the titles say, else the name of the file (`…2025-06-30…`, `…20250630…`), else the one it was made on. */
function dayOfFile(titles: readonly GridRow[], fileName: string, order: 'dayFirst' | 'monthFirst'): Day | null {
  const inName = /(?<!\d)(20\d{2})[-_]?(\d{2})[-_]?(\d{2})(?!\d)/.exec(fileName);
  const { describedOn, madeOn } = daysOfTitles(titles, order);
  return describedOn ?? (inName ? parseListDay(inName.slice(1).join('-'), null) : null) ?? madeOn;
}
