import type { Language } from '../../shared/domain/kinds.ts';
import {
  isFigures,
  type Report,
  type ReportCell,
  type ReportColumn,
  type ReportRow,
} from '../../shared/domain/reports/report.ts';
import { formatAmount, formatDay } from '../../shared/i18n/format.ts';
import { numberText } from '../../shared/i18n/report-texts.ts';
import type { ExportFormat } from './format.ts';

/** One page that stands by itself: read in any browser, sent in a mail, its table pasted into a spreadsheet or a text. */
export const html: ExportFormat = {
  mediaType: 'text/html; charset=utf-8',
  write: (report) => Promise.resolve(new TextEncoder().encode(pageOf(report))),
};

const style = `
  body { margin: 2rem; color: #1b1b1b; font: 14px/1.45 system-ui, sans-serif; }
  h1 { margin: 0; font-size: 1.4rem; }
  dl { display: flex; flex-wrap: wrap; gap: 0.2rem 1.6rem; margin: 0.6rem 0 1.2rem; }
  dt, dd { display: inline; margin: 0; }
  dt { color: #5c5c5c; }
  dd { font-weight: 600; }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
  th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid #dcdcdc; text-align: left; vertical-align: top; }
  td { white-space: pre-line; }
  .figure { text-align: right; white-space: nowrap; }
  .strong, tfoot { font-weight: 600; }
  thead th { border-bottom: 2px solid #1b1b1b; }
  tfoot tr:first-child > * { border-top: 2px solid #1b1b1b; }
  @media print { body { margin: 0; } thead { display: table-header-group; } tr { break-inside: avoid; } }`;

function pageOf(report: Report): string {
  const { language, title, firmName, parameters, columns, rows, totals, notes } = report;
  const line = (row: ReportRow) => lineOf(language, columns, row);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(`${title} – ${firmName}`)}</title>
<style>${style}
</style>
</head>
<body>
<p>${escaped(firmName)}</p>
<h1>${escaped(title)}</h1>
<dl>
${parameters.map(({ label, value }) => `<div><dt>${escaped(label)}</dt> <dd>${textOf(language, value)}</dd></div>`).join('\n')}
</dl>
<table>
<thead>
<tr>${columns.map((column) => `<th scope="col"${classOf([isFigures(column) && 'figure'])}>${escaped(column.heading)}</th>`).join('')}</tr>
</thead>
<tbody>
${rows.map(line).join('\n')}
</tbody>
<tfoot>
${totals.map(line).join('\n')}
</tfoot>
</table>
${notes.map((note) => `<p>${escaped(note)}</p>`).join('\n')}
</body>
</html>
`;
}

function lineOf(language: Language, columns: readonly ReportColumn[], { cells, isStrong }: ReportRow): string {
  const written = cells.map((cell, place) => {
    const column = columns[place];
    return `<td${classOf([column && isFigures(column) && 'figure'])}>${textOf(language, cell)}</td>`;
  });
  return `<tr${classOf([isStrong && 'strong'])}>${written.join('')}</tr>`;
}

function classOf(names: readonly (string | false | undefined)[]): string {
  const given = names.filter((name) => typeof name === 'string');
  return given.length === 0 ? '' : ` class="${given.join(' ')}"`;
}

function textOf(language: Language, cell: ReportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return escaped(cell);
  if ('cents' in cell) return escaped(formatAmount(language, cell.cents));
  return escaped('day' in cell ? formatDay(language, cell.day) : numberText(language, cell));
}

/** Text of a customer never becomes markup of the page. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
