import writeWorkbook, { type Cell, type Row } from 'write-excel-file/node';
import {
  isFigures,
  type Report,
  type ReportCell,
  type ReportColumnKind,
  type ReportRow,
  wholeOf,
} from '../../shared/domain/reports/report.ts';
import type { ExportFormat } from './format.ts';

const bold = { fontWeight: 'bold' } as const;

/** In characters. */
const widths = {
  code: 18,
  count: 12,
  text: 36,
  part: 24,
  amount: 16,
  day: 12,
  note: 40,
} as const satisfies Record<ReportColumnKind, number>;

/**
 * One sheet: amounts and whole numbers are numbers, days are dates, texts are texts whatever they look like (a text cell never runs as a
 * formula). Title, parameters and headings stay in view; every row says all it is about, so that it can be sorted.
 */
export const xlsx: ExportFormat = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async write(report) {
    const { columns, totals } = report;
    const head = headOf(report);
    const body = [
      ...report.rows.map((row) => toRow(row, row.isStrong ? bold : {})),
      ...totals.map((row) => toRow(row, row.isPart ? bold : { ...bold, topBorderStyle: 'thin' })),
    ];
    const notes = report.notes.map((note): Row => [textCell(note)]);
    const bytes = await writeWorkbook([...head, ...body, [], ...notes], {
      sheet: report.sheet,
      orientation: 'landscape',
      stickyRowsCount: head.length,
      stickyColumnsCount: Math.min(2, columns.length),
      columns: columns.map(({ kind }) => ({ width: widths[kind] })),
    }).toBuffer();
    return new Uint8Array(bytes);
  },
};

function headOf({ title, firmName, parameters, columns }: Report): Row[] {
  const labels: Row = [];
  const values: Row = [];
  for (const { label, value } of parameters) {
    labels.push(textCell(label, { textColor: '#666666' }));
    values.push(toCell(value));
    // The cells that a long text runs over stay empty, so that the next value does not cut a seal off.
    let room = widths[columns[labels.length - 1]?.kind ?? 'code'];
    for (; typeof value === 'string' && room < value.length; labels.push(null), values.push(null))
      room += widths[columns[labels.length]?.kind ?? 'code'];
  }
  return [
    [textCell(title, { ...bold, fontSize: 14 }), null, textCell(firmName, bold)],
    labels,
    values,
    [],
    columns.map(({ heading, kind }) =>
      textCell(heading, {
        ...bold,
        wrap: true,
        align: isFigures({ kind }) ? 'right' : 'left',
        bottomBorderStyle: 'thin',
      }),
    ),
  ];
}

function toRow({ cells }: ReportRow, style: object): Row {
  return cells.map((cell) => toCell(cell, style));
}

function toCell(cell: ReportCell, style: object = {}): Cell {
  if (cell === null) return null;
  if (typeof cell === 'string') return textCell(cell, style);
  if ('cents' in cell) return amountCell(cell.cents, style);
  return 'day' in cell ? dayCell(cell.day, style) : { value: wholeOf(cell), type: Number, format: '0', ...style };
}

/** Control characters are no text in XML 1.0: a sheet with one would not open. */
function textCell(value: string, style: object = {}): Cell {
  return { value: value.replace(/\p{Cc}/gu, ' '), type: String, ...style };
}

/** A real number with two decimals. */
function amountCell(cents: number, style: object): Cell {
  return { value: cents / 100 + 0, type: Number, format: '#,##0.00', ...style };
}

/** A real date, shown as `JJ/MM/AAAA`. */
function dayCell(day: string, style: object): Cell {
  return { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', align: 'left', ...style };
}
