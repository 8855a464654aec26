import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../../../../shared/errors.ts';
import { firstNameIn, isWorkbook, isZip } from '../../../files/archive.ts';
import { type GridRow, isBlank, largestListBytes } from '../../../files/grid.ts';
import { readHead } from '../../../files/read-head.ts';
import { hiddenSheets } from '../../../files/sheet-names.ts';
import { type Hooks, inspectFile, readLines } from '../../../files/text-file.ts';
import { refuseUnreadable } from '../../../files/unreadable.ts';
import { readSheets } from '../../../files/workbook.ts';
import { findEnvelope, isLedgerHeading, tabbed, unwrapRows } from './envelope.ts';
import { namesLegalOrder } from './legal-order.ts';
import { readRows } from './read-rows.ts';

export type SheetsRead = { readonly sheet: string; readonly others: readonly string[] };

/** A ledger in whatever it came, as rows of the text form that keep the numbers of their lines. */
export type LedgerFile = {
  readonly format: 'fec' | 'fecXml' | 'fecCsv' | 'fecXlsx';
  readonly encoding: string;
  readonly sha256: string;
  /** The sheet read of a workbook, and those that are not; null for other files. */
  readonly sheets: SheetsRead | null;
  /** Name of the file inside an archive; empty for other files. */
  readonly packedName: string;
  /** Read anew each time. */
  rows(hooks: Hooks): AsyncIterable<string[]>;
};

const rowsAtOnce = 2_000;

/** Looks at the whole file once. @throws AppError `file_unreadable`, `file_format` (what it is instead), `cancelled`. */
export async function openLedger(path: string, hooks: Hooks): Promise<LedgerFile> {
  const head = await readHead(path);
  if (isWorkbook(head.bytes)) return openWorkbook(path, head.size, hooks);
  const file = await inspectFile(path, hooks);
  const { encoding, sha256, form } = file;
  const facts = { encoding, sha256, sheets: null, packedName: isZip(head.bytes) ? firstNameIn(head.bytes) : '' };
  if (form === 'xml') return { format: 'fecXml', ...facts, rows: (again) => readRows(path, file, again) };
  const envelope = findEnvelope(await firstLines(readLines(path, encoding, { signal: hooks.signal })));
  if (envelope === null || envelope.isPlain)
    return { format: 'fec', ...facts, rows: (again) => readRows(path, file, again) };
  const rows = (again: Hooks) => unwrapRows(readLines(path, encoding, again), envelope);
  return { format: 'fecCsv', ...facts, rows };
}

async function firstLines(chunks: AsyncIterable<string[]>): Promise<string[]> {
  for await (const lines of chunks) return lines;
  return [];
}

/** The first sheet with the heading of a ledger, of the visible ones if any. @throws AppError `file_format` / `spreadsheet` where there is none. */
async function openWorkbook(path: string, size: number, { signal }: Hooks): Promise<LedgerFile> {
  if (size > largestListBytes) throw new AppError('file_format', { reason: 'spreadsheet' });
  const bytes = new Uint8Array(await readFile(path).catch(refuseUnreadable(path)));
  const sheets = await readSheets(bytes);
  if (signal?.aborted) throw new AppError('cancelled');
  const filled = sheets.filter(({ rows }) => rows.some((row) => !isBlank(row)));
  const hidden = hiddenSheets(bytes);
  const ledgers = sheets.filter(({ rows }) => headingOf(rows) !== undefined);
  const sheet = ledgers.find(({ name }) => !hidden.has(name)) ?? ledgers[0];
  if (!sheet) throw new AppError('file_format', { reason: 'spreadsheet' });
  const heading = headingOf(sheet.rows);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    format: 'fecXlsx',
    encoding: 'xlsx',
    sha256,
    sheets: { sheet: sheet.name, others: filled.filter((other) => other !== sheet).map(({ name }) => name) },
    packedName: '',
    async *rows() {
      let number = 0;
      for (let start = 0; start < sheet.rows.length; start += rowsAtOnce) {
        const texts: string[] = [];
        for (const row of sheet.rows.slice(start, start + rowsAtOnce)) {
          for (number++; number < row.number; number++) texts.push('');
          texts.push(row.number < (heading?.number ?? 0) ? '' : tabbed(row.cells));
        }
        yield texts;
      }
    },
  };
}

/** The row that bears the headings of a ledger, titles above it left aside. */
export function headingOf(rows: readonly GridRow[]): GridRow | undefined {
  return rows
    .slice(0, 25)
    .find(({ cells }, index) => isLedgerHeading(cells) || namesLegalOrder(cells, rows[index + 1]?.cells ?? []));
}
