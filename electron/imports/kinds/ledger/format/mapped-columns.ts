import type { LedgerField } from '../../../../../shared/domain/imports/ledger-columns.ts';
import { legalNames } from '../../../../../shared/domain/imports/ledger-columns.ts';
import { isWorkbook, isZip } from '../../../files/archive.ts';
import { ledgerFormOf } from '../../../files/file-kind.ts';
import { type Grid, type GridRow, isBlank, largestListBytes, type SheetFacts } from '../../../files/grid.ts';
import { readHead } from '../../../files/read-head.ts';
import { inspectFile } from '../../../files/text-file.ts';
import type { JobHooks } from '../../../job-hooks.ts';
import { readDelimited } from '../../../tables/delimited.ts';
import { hashOfList } from '../../../tables/hash-of-headings.ts';
import { openGrid } from '../../../tables/open-grid.ts';
import { samplesOf } from '../../../tables/samples.ts';
import { cutHeading } from './cut-heading.ts';
import { mapHeadings } from './fec-columns.ts';
import { headingOf } from './file.ts';
import { isLedgerFile } from './is-ledger-file.ts';
import { namesLegalOrder } from './legal-order.ts';
import { readBeginning } from './mapped-file.ts';

export type LedgerColumnsInput = {
  readonly path: string;
  /** The sheet of a workbook; the one whose heading says the most when absent. */
  readonly sheet?: string | undefined;
};

/** The columns of an accounting file, as its headings say. */
export type LedgerColumns = {
  readonly encoding: string;
  readonly sheet: string | null;
  readonly sheets: readonly SheetFacts[];
  readonly headings: readonly string[];
  /** Hash of the headings, under which the user's choices for them are kept. */
  readonly headingsHash: string;
  readonly columns: readonly (LedgerField | null)[];
  /** True for a file that is recognised as a ledger without being told its columns, whatever its length. */
  readonly isLedger: boolean;
  /** First rows under the heading, as the file shows them. */
  readonly samples: readonly (readonly string[])[];
};

/** A text up to this size is read whole to show its columns, a longer one by its beginning: the rows of a year of entries are not needed. */
const wholeBytes = 4 * 1024 ** 2;

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
  const columns = namesLegalOrder(headings, first?.cells ?? []) ? legalNames : columnsOf(headings);
  return {
    encoding: grid.encoding,
    sheet: grid.sheet,
    sheets: grid.sheets,
    headings,
    headingsHash: hashOfList('ledger', headings),
    columns: headings.map((_, column) => columns[column] ?? null),
    isLedger: await isLedger(input.path, grid),
    samples: samplesOf(rows.filter((row) => !isBlank(row))),
  };
}

/** True for a file that is recognised as a ledger without being told its columns. */
async function isLedger(path: string, { rows }: Grid): Promise<boolean> {
  return headingOf(rows) !== undefined || isLedgerFile(path);
}

/** The first sheet with the headings of a ledger is the one read where none is named. */
const isOfLedger = (rows: readonly GridRow[]) => headingOf(rows) !== undefined;

/** The rows of a workbook or a text, of a long text the first ones; null for other forms. */
async function gridOf({ path, sheet }: LedgerColumnsInput, hooks: JobHooks): Promise<Grid | null> {
  const { bytes, size } = await readHead(path);
  const isFixed = isZip(bytes) ? !isWorkbook(bytes) : ledgerFormOf(bytes.subarray(0, 4096), size) === 'xml';
  if (isFixed) return null;
  if (isZip(bytes) ? size <= largestListBytes : size <= wholeBytes) return openGrid(path, sheet, hooks, isOfLedger);
  if (isZip(bytes)) return null;
  const { encoding, sha256 } = await inspectFile(path, hooks);
  const rows = readDelimited(await readBeginning(path, encoding, hooks));
  return { encoding, sha256, sheet: null, sheets: [], sheetsHash: null, rows };
}

function columnsOf(headings: readonly string[]): (LedgerField | null)[] {
  const { at } = mapHeadings(headings);
  const fields = new Map(Object.entries(at).map(([name, column]) => [column, name as LedgerField]));
  return headings.map((_, column) => fields.get(column) ?? null);
}
