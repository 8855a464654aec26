import type { LedgerField } from '../../../../shared/domain/imports/ledger-columns.ts';
import { legalNames, tellsEntries } from '../../../../shared/domain/imports/ledger-columns.ts';
import { AppError } from '../../../../shared/errors.ts';
import { isWorkbook, isZip } from '../../files/archive.ts';
import { ledgerFormOf } from '../../files/file-kind.ts';
import { type Grid, type GridRow, isBlank, largestListBytes, type SheetFacts } from '../../files/grid.ts';
import { readHead } from '../../files/read-head.ts';
import type { JobHooks } from '../../job-hooks.ts';
import { readDelimited } from '../../tables/delimited.ts';
import { hashOfList } from '../../tables/hash-of-headings.ts';
import { openGrid } from '../../tables/open-grid.ts';
import { readHeading } from '../../tables/read-heading.ts';
import { samplesOf } from '../../tables/samples.ts';
import { tabbed } from './envelope.ts';
import { mapHeadings } from './fec-columns.ts';
import { headingOf, type LedgerFile } from './file.ts';
import { isLedgerFile } from './is-ledger-file.ts';
import { namesLegalOrder } from './legal-order.ts';

export type LedgerColumnsInput = {
  readonly path: string;
  /** The sheet of a workbook; the one whose heading says the most when absent. */
  readonly sheet?: string | undefined;
  /** What each column holds; told by the headings when absent. */
  readonly columns?: readonly (LedgerField | null)[] | undefined;
};

/** The columns of an accounting file, as its headings or the user say. */
export type LedgerColumns = {
  readonly encoding: string;
  readonly sheet: string | null;
  readonly sheets: readonly SheetFacts[];
  readonly headings: readonly string[];
  /** Hash of the headings, under which the user's choices for them are kept. */
  readonly headingsHash: string;
  readonly columns: readonly (LedgerField | null)[];
  /** True when the file is read so without being told: by its own headings, and whatever its length. */
  readonly isOwn: boolean;
  readonly isComplete: boolean;
  /** First rows under the heading, as the file shows them. */
  readonly samples: readonly (readonly string[])[];
};

/** A text up to this size is read whole to show its columns, a longer one by its beginning: the rows of a year of entries are not needed. */
const wholeBytes = 4 * 1024 ** 2;
/** Rows given at once. */
const rowsAtOnce = 2_000;

/**
 * The columns of an accounting file that the user may map; null where its form fixes them: XML, an archive, a file without headings.
 * @throws AppError `file_unreadable`, `file_format`, `validation` / `sheet`, `cancelled`
 */
export async function readLedgerColumns(input: LedgerColumnsInput, hooks: JobHooks): Promise<LedgerColumns | null> {
  const grid = await gridOf(input, hooks);
  const cut = grid && cutHeading(grid.rows);
  if (!cut) return null;
  const { headings, rows } = cut;
  const first = rows.find((row) => !isBlank(row));
  const guessed = namesLegalOrder(headings, first?.cells ?? []) ? legalNames : columnsOf(headings);
  const columns = headings.map((_, column) => (input.columns ?? guessed)[column] ?? null);
  return {
    encoding: grid.encoding,
    sheet: grid.sheet,
    sheets: grid.sheets,
    headings,
    headingsHash: hashOfList('ledger', headings),
    columns,
    isOwn: columns.every((field, column) => field === (guessed[column] ?? null)) && (await isLedger(input.path, grid)),
    isComplete: tellsEntries(columns),
    samples: samplesOf(rows.filter((row) => !isBlank(row))),
  };
}

/** True for a file that is recognised as a ledger without being told its columns. */
async function isLedger(path: string, { rows }: Grid): Promise<boolean> {
  return headingOf(rows) !== undefined || isLedgerFile(path);
}

/** A ledger whose columns the user says, as rows under the legal headings. @throws AppError as `readLedgerColumns`; `file_format` / `notFec` */
export async function openMappedLedger(
  { path, sheet, columns }: LedgerColumnsInput & { readonly columns: readonly (LedgerField | null)[] },
  hooks: JobHooks,
): Promise<LedgerFile> {
  const grid = await openGrid(path, sheet, hooks);
  const cut = cutHeading(grid.rows);
  if (!cut) throw new AppError('file_format', { reason: 'notFec' });
  const { headings, headingRow, rows } = cut;
  const names = { number: headingRow.number, cells: headings.map((_, column) => columns[column] ?? '') };
  const isText = grid.sheet === null;
  return {
    format: isText ? 'fecCsv' : 'fecXlsx',
    encoding: grid.encoding,
    sha256: grid.sha256,
    sheets: grid.sheet === null ? null : { sheet: grid.sheet, others: namesBut(grid.sheets, grid.sheet) },
    packedName: '',
    async *rows() {
      let number = 0;
      const all = [names, ...rows];
      for (let start = 0; start < all.length; start += rowsAtOnce) {
        const texts: string[] = [];
        for (const row of all.slice(start, start + rowsAtOnce)) {
          for (number++; number < row.number; number++) texts.push('');
          texts.push(tabbed(headings.map((_, column) => row.cells[column] ?? '')));
        }
        yield texts;
      }
    },
  };
}

/** The rows of a workbook or a text, of a long text the first ones; null for other forms. */
async function gridOf({ path, sheet }: LedgerColumnsInput, hooks: JobHooks): Promise<Grid | null> {
  const { bytes, size } = await readHead(path);
  const isFixed = isZip(bytes) ? !isWorkbook(bytes) : ledgerFormOf(bytes.subarray(0, 4096), size) === 'xml';
  if (isFixed) return null;
  if (isZip(bytes) ? size <= largestListBytes : size <= wholeBytes) return ledgerGrid(path, sheet, hooks);
  if (isZip(bytes)) return null;
  const text = textOf(bytes);
  const rows = readDelimited(text.slice(0, text.lastIndexOf('\n')));
  return { encoding: '', sha256: '', sheet: null, sheets: [], sheetsHash: null, rows };
}

/** The sheet named, else the first one with the headings of a ledger, which is the one read; else the one whose headings say the most. */
async function ledgerGrid(path: string, sheet: string | undefined, hooks: JobHooks): Promise<Grid> {
  const grid = await openGrid(path, sheet, hooks);
  if (sheet !== undefined || grid.sheets.length < 2) return grid;
  for (const { name } of grid.sheets.toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden))) {
    const other = name === grid.sheet ? grid : await openGrid(path, name, hooks);
    if (headingOf(other.rows)) return other;
  }
  return grid;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function namesBut(sheets: readonly SheetFacts[], read: string): string[] {
  return sheets.filter(({ name }) => name !== read).map(({ name }) => name);
}

type CutLedger = {
  readonly headings: readonly string[];
  readonly headingRow: GridRow;
  readonly rows: readonly GridRow[];
};

/** Cuts rows at the headings of a ledger, else at those of any list; null where there are none. */
function cutHeading(rows: readonly GridRow[]): CutLedger | null {
  const known = headingOf(rows);
  if (known) return { headings: known.cells, headingRow: known, rows: rows.slice(rows.indexOf(known) + 1) };
  try {
    const { headings, headingRows, rows: below } = readHeading(rows);
    const headingRow = headingRows.at(-1);
    return headingRow ? { headings, headingRow, rows: below } : null;
  } catch (error) {
    if (error instanceof AppError && error.reason === 'notList') return null;
    throw error;
  }
}

function columnsOf(headings: readonly string[]): (LedgerField | null)[] {
  const { at } = mapHeadings(headings);
  const fields = new Map(Object.entries(at).map(([name, column]) => [column, name as LedgerField]));
  return headings.map((_, column) => fields.get(column) ?? null);
}
