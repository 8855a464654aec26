import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { isFigures, type Report, type ReportCell } from '../../../shared/domain/reports/report.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { baseDefinition, ink, mm } from '../parts/page.ts';
import { type Column, ruledTable } from '../parts/tables.ts';
import { commonTexts } from '../parts/words/index.ts';
import { type PrintedTable, printedTable } from './content.ts';

const side = mm(12);
const tableWidth = mm(297) - 2 * side;
const padding = 1.8;

/** Pages across the sheet: what the table was made with above it, its headings and the notes on each, the totals at the end. */
export function reportDefinition(report: Report): TDocumentDefinitions {
  const { language, title, firmName } = report;
  const texts = commonTexts[language];
  const small = { fontSize: 8, color: ink.quiet };
  const table = printedTable(report);
  return {
    ...baseDefinition({ title, author: firmName, on: report.printedOn, language }),
    pageOrientation: 'landscape',
    pageMargins: [side, mm(18), side, mm(16)],
    header: (number) => ({
      margin: [side, mm(9), side, 0],
      columns: [
        { text: firmName, ...small, bold: true, color: ink.text },
        { text: number === 1 ? '' : title, ...small, alignment: 'right' },
      ],
    }),
    footer: (number, count) => ({
      margin: [side, mm(5), side, 0],
      columns: [
        { text: report.notes.join(' · '), ...small, bold: true, color: ink.text },
        { text: texts.page(number, count), ...small, width: mm(30), alignment: 'right' },
      ],
    }),
    content: [
      { text: title, fontSize: 15, bold: true, margin: [0, 0, 0, 4] },
      {
        margin: [0, 0, 0, 8],
        fontSize: 8.5,
        text: report.parameters.flatMap(({ label, value }, index) => [
          { text: `${index === 0 ? '' : '     '}${label}\u00a0 `, color: ink.quiet },
          { text: parameterText(report, value).replaceAll(' ', '\u00a0'), bold: true },
        ]),
      },
      ruledTable(
        table.columns.map(
          ({ heading, kind }): Column => ({
            heading,
            width: kind === 'text' || kind === 'note' ? '*' : 'auto',
            alignment: isFigures({ kind }) ? 'right' : 'left',
          }),
        ),
        table.rows.map((row) => [row]),
        table.totals,
        { fontSize: fontSizeFor(table), padding, strongGroups: table.strongRows, breaksRows: table.rows.some(isTall) },
      ),
    ],
  };
}

function parameterText({ language }: Report, value: ReportCell): string {
  if (value === null || typeof value === 'string') return value ?? '';
  return 'day' in value ? formatDay(language, value.day) : '';
}

/** Lines of a text, counted as if each were as short as the narrowest column makes it, above which a row may not fit on a page. */
const tallRow = 25;
const shortestLine = 40;

/** True for a row that may be higher than a page: kept whole, it would be lost. */
function isTall(row: readonly string[]): boolean {
  return row.some((text) => {
    const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / shortestLine)));
    return lines.reduce((sum, count) => sum + count, 0) > tallRow;
  });
}

/** In points. */
const fontSizes = [7.5, 7, 6.5, 6, 5.5, 5];
const narrowest = { text: 84, note: 70 };
/** Width of a digit of this typeface, in parts of the font size. */
const figureWidth = 0.6;
/** Blank space on both sides of a column together, in points. */
const white = 8;

/** The largest size at which no column falls off the page: a firm may have nine ages of seven figures each. */
function fontSizeFor({ columns, rows, totals }: PrintedTable): number {
  const lengths = columns.map(({ heading }, index) =>
    Math.max(
      ...heading.split(' ').map((word) => word.length),
      ...[...rows, ...totals].flatMap((row) => (row[index] ?? '').split('\n').map((line) => line.length)),
    ),
  );
  const widthAt = (size: number) =>
    columns
      .map(({ kind }, index) =>
        kind === 'text' || kind === 'note' ? narrowest[kind] : (lengths[index] ?? 0) * size * figureWidth + white,
      )
      .reduce((sum, width) => sum + width, 0);
  return fontSizes.find((size) => widthAt(size) <= tableWidth) ?? 5;
}
