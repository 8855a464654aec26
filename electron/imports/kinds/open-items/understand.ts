import { isOfDueDates } from '../../../../shared/domain/imports/columns.ts';
import { type DateOrder, isDayField } from '../../../../shared/domain/open-items/item.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import { type Grid, type GridRow, isBlank } from '../../files/grid.ts';
import { orderOfDays } from '../../tables/date-order.ts';
import { hashOfHeadings } from '../../tables/hash-of-headings.ts';
import { guessColumns, guessRowKind } from '../../tables/headings.ts';
import { readHeading } from '../../tables/read-heading.ts';
import { daysOfTitles } from '../../tables/titles-day.ts';
import { parseListDay } from '../../tables/values.ts';
import type { ColumnMapping, MappingChoices } from './column-mapping.ts';
import { withIssueDay } from './issue-day.ts';

export type Understood = {
  readonly mapping: ColumnMapping;
  readonly rows: readonly GridRow[];
  /** Rows above the heading. */
  readonly titles: readonly GridRow[];
};

/** Finds the heading and what the columns hold; `choices` come first. @throws AppError as `readHeading` */
export function understand(grid: Grid, fileName: string, choices: MappingChoices): Understood {
  const { headings, headingRows, titles, rows } = readHeading(grid.rows);
  const filled = rows.filter((row) => !isBlank(row));
  const looked = filled.slice(0, 1000);
  const guessed = withIssueDay(guessColumns(headings, looked), headings, looked);
  const columns = headings.map((_, column) =>
    choices.columns ? (choices.columns[column] ?? null) : (guessed[column] ?? null),
  );
  const dayColumns = columns.flatMap((field, index) => (isDayField(field) ? [index] : []));
  const order = orderOfDays(filled, headings, { dayColumns, chosen: choices.dateOrder });
  const titleOrder = order.needsDateOrder ? 'dayFirst' : (order.dateOrder ?? 'dayFirst');
  return {
    rows,
    titles,
    mapping: {
      headingLine: headingRows[0]?.number ?? 1,
      headingRows: headingRows.map(({ cells }) => cells.slice(0, headings.length)),
      headings,
      headingsHash: hashOfHeadings(headings),
      columns,
      ...order,
      rowKind: choices.rowKind ?? guessRowKind(headings, columns),
      mode: choices.mode ?? (isSnapshot(columns) ? 'snapshot' : 'movements'),
      asOf: choices.asOf ?? dayOfFile(titles, fileName, titleOrder),
    },
  };
}

/**
 * True for a snapshot, a list that gives open amounts; one with days of payment or lettering is a list of movements.
 */
function isSnapshot(columns: ColumnMapping['columns']): boolean {
  if (isOfDueDates(columns) || columns.includes('paidOn') || columns.includes('lettering')) return false;
  return columns.includes('open') || columns.includes('bucket');
}

/** The day the titles say, else the name of the file, else the one it was made on. */
function dayOfFile(titles: readonly GridRow[], fileName: string, order: DateOrder): Day | null {
  const { describedOn, madeOn } = daysOfTitles(titles, order);
  return describedOn ?? dayOfName(fileName, order) ?? madeOn;
}

/** How the name of a file gives a day: `2025-06-30`, `20250630`, `30-06-2025`, `30.06.2025`, `30062025`. */
const daysInNames = [
  /(?<!\d)(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/,
  /(?<!\d)(\d{2})[-_.]?(\d{2})[-_.]?(20\d{2})(?!\d)/,
];

function dayOfName(fileName: string, order: DateOrder): Day | null {
  const days = daysInNames.map((written) => parseListDay(written.exec(fileName)?.slice(1).join('-') ?? '', order));
  return days.find((day) => day !== null) ?? null;
}
