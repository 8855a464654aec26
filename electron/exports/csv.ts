import type { Language } from '../../shared/domain/kinds.ts';
import { type Report, type ReportCell, wholeOf } from '../../shared/domain/reports/report.ts';
import { type CsvCell, writeCsv } from '../../shared/domain/values/csv.ts';
import { formatDay } from '../../shared/i18n/format.ts';
import type { ExportFormat } from './format.ts';

/** Title, parameters one a line, the table with its totals, the notes one a line. */
export const csv: ExportFormat = {
  mediaType: 'text/csv; charset=utf-8',
  write: (report) => Promise.resolve(new TextEncoder().encode(csvOf(report))),
};

function csvOf({ language, title, firmName, parameters, columns, rows, totals, notes }: Report): string {
  return writeCsv([
    [title, firmName],
    ...parameters.map(({ label, value }) => [label, toCsv(language, value)]),
    [],
    columns.map(({ heading }) => heading),
    ...[...rows, ...totals].map(({ cells }) => cells.map((cell) => toCsv(language, cell))),
    [],
    ...notes.map((note) => [note]),
  ]);
}

function toCsv(language: Language, cell: ReportCell): CsvCell {
  if (cell === null) return '';
  if (typeof cell === 'string' || 'cents' in cell) return cell;
  return 'day' in cell ? formatDay(language, cell.day) : { whole: wholeOf(cell) };
}
