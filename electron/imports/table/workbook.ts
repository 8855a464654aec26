import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { AppError } from '../../../shared/errors.ts';
import { type GridRow, mostRows, rawLength } from './grid.ts';

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
  return sheets.map(({ sheet, data }) => {
    if (data.length > mostRows) throw new AppError('file_format', { reason: 'tooManyRows' });
    return { name: sheet, rows: data.map(toRow) };
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

function toRow(values: readonly unknown[], index: number): GridRow {
  const cells = values.map(toText);
  return { number: index + 1, cells, raw: cells.join(' | ').slice(0, rawLength) };
}

/** Amounts are written with two decimals so that the binary noise of `3255.6100000000001` is gone and a point is never a thousand. */
function toText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(2);
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}
