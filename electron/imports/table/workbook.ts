import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { AppError } from '../../../shared/errors.ts';
import { type GridRow, mostRows, rawLength } from './grid.ts';
import { type CellCurrencies, sheetCurrencies } from './sheet-currencies.ts';

export type Sheet = { readonly name: string; readonly rows: readonly GridRow[] };

/** What a workbook may unpack to, and how many times its packed size: more is no list but an attack. */
const largestUnpackedBytes = 256 * 1024 ** 2;
const largestRatio = 200;
const smallBytes = 8 * 1024 ** 2;

/** Reads the sheets of an XLSX workbook. @throws AppError `file_format`: `archive` (a zip that is no workbook), `bomb`, `brokenSpreadsheet`, `tooManyRows`. */
export async function readSheets(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet[]> {
  refuseBombs(bytes);
  const sheets = await readWorkbook(new Blob([bytes])).catch((cause: unknown) => {
    throw new AppError('file_format', { reason: 'brokenSpreadsheet', cause });
  });
  const currenciesOf = sheetCurrencies(bytes);
  return sheets.map(({ sheet, data }) => {
    if (data.length > mostRows) throw new AppError('file_format', { reason: 'tooManyRows' });
    const currencies = currenciesOf(sheet);
    return { name: sheet, rows: data.map((values, index) => toRow(values, index, currencies)) };
  });
}

/** Looks at the sizes the archive announces, before anything is unpacked; unpacking never exceeds them. */
function refuseBombs(bytes: Uint8Array): void {
  let unpacked = 0;
  let isWorkbook = false;
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        unpacked += originalSize;
        if (/^xl\/workbook\.xml$/i.test(name)) isWorkbook = true;
        return false;
      },
    });
  } catch (cause) {
    throw new AppError('file_format', { reason: 'brokenSpreadsheet', cause });
  }
  if (!isWorkbook) throw new AppError('file_format', { reason: 'archive' });
  if (unpacked > largestUnpackedBytes || (unpacked > smallBytes && unpacked > bytes.length * largestRatio))
    throw new AppError('file_format', { reason: 'bomb' });
}

function toRow(values: readonly unknown[], index: number, currencies: CellCurrencies): GridRow {
  const cells = values.map((value, column) => {
    const currency = typeof value === 'number' ? currencies.get(`${lettersOf(column)}${index + 1}`) : undefined;
    return currency === undefined ? toText(value) : `${toText(value)} ${currency}`;
  });
  return { number: index + 1, cells, raw: cells.join(' | ').slice(0, rawLength) };
}

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

/** Amounts are written with two decimals so that the binary noise of `3255.6100000000001` is gone and a point is never a thousand. */
function toText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(2);
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}
