import readWorkbook from 'read-excel-file/universal';
import { AppError } from '../../../shared/errors.ts';
import { type GridRow, mostRows, rawLength } from './grid.ts';
import { lettersOf } from './mend-sheet.ts';
import { type CellCurrencies, sheetCurrencies } from './sheet-currencies.ts';
import { mendWorkbook, refuseBombs } from './workbook-parts.ts';

export type Sheet = { readonly name: string; readonly rows: readonly GridRow[] };

const mostSheets = 1000;

/** Characters of all cells together, at most: a million cells may share one long text. */
const mostCharacters = 256 * 1024 ** 2;

/**
 * Reads the sheets of an XLSX workbook.
 * @throws AppError `file_format`: `archive` (a zip that is no workbook), `bomb`, `brokenSpreadsheet`, `oddSpreadsheet`, `oddCell`, `farCells`, `tooManyRows`.
 */
export async function readSheets(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet[]> {
  refuseBombs(bytes);
  const mended = mendWorkbook(bytes);
  const sheets = await readWorkbook(new Blob([mended])).catch(refuseSpreadsheet);
  if (sheets.length > mostSheets) throw new AppError('file_format', { reason: 'bomb' });
  const currenciesOf = sheetCurrencies(mended);
  const text = textReader();
  return sheets.map(({ sheet, data }) => {
    // Two sheets may be said to be the same part: only one of them gets its rows.
    if (!Array.isArray(data)) throw new AppError('file_format', { reason: 'oddSpreadsheet' });
    if (data.length > mostRows) throw new AppError('file_format', { reason: 'tooManyRows' });
    const currencies = currenciesOf(sheet);
    return { name: sheet, rows: data.map((values, index) => toRow(values, index, { currencies, text })) };
  });
}

/** Tells a file that is damaged from one that is whole but written in a way its reader does not know. */
function refuseSpreadsheet(cause: unknown): never {
  const message = cause instanceof Error ? cause.message : '';
  const [, row, column] = /^<c\/> at row (\d+), col (\d+)/.exec(message) ?? [];
  if (row !== undefined && column !== undefined)
    throw new AppError('file_format', {
      reason: 'oddCell',
      details: { cell: `${lettersOf(Number(column))}${row}` },
      cause,
    });
  const isWhole = message.startsWith('Out-of-place') || cause instanceof TypeError;
  throw new AppError('file_format', { reason: isWhole ? 'oddSpreadsheet' : 'brokenSpreadsheet', cause });
}

type TextReader = (value: unknown) => string;

function toRow(
  values: readonly unknown[],
  index: number,
  { currencies, text }: { readonly currencies: CellCurrencies; readonly text: TextReader },
): GridRow {
  const cells = values.map((value, column) => {
    const currency = typeof value === 'number' ? currencies.get(`${lettersOf(column + 1)}${index + 1}`) : undefined;
    return currency === undefined ? text(value) : `${text(value)} ${currency}`;
  });
  return { number: index + 1, cells, raw: rawOf(cells) };
}

/** Built cell by cell: a row cut from its whole text would keep that whole text in memory. */
function rawOf(cells: readonly string[]): string {
  let raw = '';
  for (const [column, cell] of cells.entries()) {
    if (raw.length >= rawLength) break;
    raw += (column === 0 ? '' : ' | ') + cell.slice(0, rawLength);
  }
  return raw.slice(0, rawLength);
}

/** Makes each shared text once, and counts them all. @throws AppError `file_format` / `bomb`. */
function textReader(): TextReader {
  const known = new Map<string, string>();
  let characters = 0;
  return (value) => {
    if (typeof value !== 'string') return toText(value);
    const text = known.get(value) ?? value.replace(/\s+/g, ' ').trim();
    if (known.size < 100_000) known.set(value, text);
    characters += text.length;
    if (characters > mostCharacters) throw new AppError('file_format', { reason: 'bomb' });
    return text;
  };
}

/** Amounts are written with two decimals so that the binary noise of `3255.6100000000001` is gone and a point is never a thousand. */
function toText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(2);
  return '';
}
