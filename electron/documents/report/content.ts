import {
  isFigures,
  type Report,
  type ReportCell,
  type ReportColumn,
  type ReportRow,
} from '../../../shared/domain/reports/report.ts';
import { formatAmount, formatDay } from '../../../shared/i18n/format.ts';
import { numberText } from '../../../shared/i18n/report-texts.ts';

/** The table of a report as pages say it: formatted texts, the rows of one subject gathered in one. */
export type PrintedTable = {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Places of the rows that are subtotals. */
  readonly strongRows: ReadonlySet<number>;
  readonly totals: readonly (readonly string[])[];
};

/**
 * The table of `report` as pages show it: without the columns that only sheets have, and without a column of remarks
 * where nobody made any.
 */
export function printedTable(report: Report): PrintedTable {
  const kept = report.columns.flatMap((column, index) => {
    const isEmpty = [...report.rows, ...report.totals].every(({ cells }) => (cells[index] ?? '') === '');
    return column.isOnlyInSheets || (column.kind === 'note' && isEmpty) ? [] : [index];
  });
  const columns = kept.flatMap((index) => report.columns[index] ?? []);
  const print = (subjects: readonly (readonly ReportRow[])[]) =>
    subjects.map((subject) => {
      const lines = subject.map(({ cells }) => kept.map((index) => textOf(report, cells[index] ?? null)));
      return columns.map((column, index) => gatheredText(columns, lines, { column, index }));
    });
  const subjects = gather(report.rows);
  const strongRows = subjects.flatMap((subject, index) => (subject[0]?.isStrong ? [index] : []));
  return { columns, rows: print(subjects), strongRows: new Set(strongRows), totals: print(gather(report.totals)) };
}

/** Rows by subject: a page never ends between them. */
function gather(rows: readonly ReportRow[]): ReportRow[][] {
  const subjects: ReportRow[][] = [];
  for (const row of rows) {
    const subject = subjects.at(-1);
    if (row.isPart && subject) subject.push(row);
    else subjects.push([row]);
  }
  return subjects;
}

/**
 * One text for the cells of a subject: written once where all are equal; remarks, which may be long, each with the name
 * of its row.
 */
function gatheredText(
  columns: readonly ReportColumn[],
  lines: readonly (readonly string[])[],
  { column, index }: { readonly column: ReportColumn; readonly index: number },
): string {
  const texts = lines.map((line) => line[index] ?? '');
  // Each part is one line high, as the amounts beside it.
  if (column.kind === 'part') return texts.map((text) => text.replaceAll(' ', '\u00a0')).join('\n');
  if (texts.length === 1) return texts[0] ?? '';
  if (column.kind === 'note') {
    const part = columns.findIndex(({ kind }) => kind === 'part');
    return lines
      .filter((line) => line[index] !== '')
      .map((line) => (part < 0 ? line[index] : `${line[part]} : ${line[index]}`))
      .join('\n');
  }
  const isSame = !isFigures(column) && texts.every((text) => text === texts[0]);
  // A line with nothing keeps its height.
  return isSame ? (texts[0] ?? '') : texts.map((text) => text || ' ').join('\n');
}

function textOf({ language }: Report, cell: ReportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if ('day' in cell) return formatDay(language, cell.day);
  if (!('cents' in cell)) return numberText(language, cell);
  return cell.cents === 0 ? '–' : formatAmount(language, cell.cents);
}
