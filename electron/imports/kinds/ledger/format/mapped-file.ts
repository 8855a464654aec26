import type { LedgerField } from '../../../../../shared/domain/imports/ledger-columns.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { isZip } from '../../../files/archive.ts';
import type { Encoding } from '../../../files/guess-encoding.ts';
import { readHead } from '../../../files/read-head.ts';
import { type Hooks, inspectFile, readLines } from '../../../files/text-file.ts';
import { chooseSeparator, cleanCell, readDelimited } from '../../../tables/delimited.ts';
import { openGrid } from '../../../tables/open-grid.ts';
import { type CutLedger, cutHeading } from './cut-heading.ts';
import { tabbed, unwrapRows } from './envelope.ts';
import type { LedgerFile } from './file.ts';

export type MappedLedgerInput = {
  readonly path: string;
  /** The sheet of a workbook; the one whose heading says the most when absent. */
  readonly sheet?: string | undefined;
  /** What each column holds, as the user says. */
  readonly columns: readonly (LedgerField | null)[];
};

/** Lines of a text among which its headings are: titles above them included. */
const headLines = 200;
/** Rows of a sheet given at once. */
const rowsAtOnce = 2_000;

/**
 * A ledger whose columns the user says, as rows under the legal headings. A text is read as it streams, whatever its size.
 * @throws AppError `file_unreadable`, `file_format` / `notFec` and what the file is instead, `validation` / `sheet`, `cancelled`
 */
export async function openMappedLedger(input: MappedLedgerInput, hooks: Hooks): Promise<LedgerFile> {
  const head = await readHead(input.path);
  if (isZip(head.bytes)) return openSheet(input, hooks);
  if (input.sheet !== undefined) throw new AppError('validation', { reason: 'noSheets' });
  return openText(input, hooks);
}

async function openText({ path, columns }: MappedLedgerInput, hooks: Hooks): Promise<LedgerFile> {
  const { encoding, sha256 } = await inspectFile(path, hooks);
  const sample = await readBeginning(path, encoding, hooks);
  const { headings, headingRow } = cutOrRefuse(cutHeading(readDelimited(sample)));
  const heading = headingRow.number - 1;
  const envelope = { delimiter: chooseSeparator(sample), heading, isPlain: false };
  const toRow = rowMaker(headings);
  return {
    format: 'fecCsv',
    encoding,
    sha256,
    sheets: null,
    packedName: '',
    async *rows(again) {
      let line = 0;
      for await (const rows of unwrapRows(readLines(path, encoding, again), envelope)) {
        const texts = rows.map((row) => (row === '' ? row : toRow(row.split('\t').map(cleanCell))));
        if (line <= heading && heading < line + texts.length) texts[heading - line] = namesOf(headings, columns);
        line += texts.length;
        yield texts;
      }
    },
  };
}

/** The first lines of a text, its headings among them. @throws AppError as `readLines` */
export async function readBeginning(path: string, encoding: Encoding, { signal }: Hooks): Promise<string> {
  for await (const lines of readLines(path, encoding, { signal })) return lines.slice(0, headLines).join('\n');
  return '';
}

async function openSheet({ path, sheet, columns }: MappedLedgerInput, hooks: Hooks): Promise<LedgerFile> {
  const grid = await openGrid(path, sheet, hooks);
  const { headings, headingRow, rows } = cutOrRefuse(cutHeading(grid.rows));
  const toRow = rowMaker(headings);
  const read = grid.sheet ?? '';
  return {
    format: 'fecXlsx',
    encoding: grid.encoding,
    sha256: grid.sha256,
    sheets: { sheet: read, others: grid.sheets.map(({ name }) => name).filter((name) => name !== read) },
    packedName: '',
    async *rows() {
      let number = headingRow.number;
      yield [...Array.from({ length: number - 1 }, () => ''), namesOf(headings, columns)];
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const texts: string[] = [];
        for (const row of rows.slice(start, start + rowsAtOnce)) {
          for (number++; number < row.number; number++) texts.push('');
          texts.push(toRow(row.cells));
        }
        yield texts;
      }
    },
  };
}

/** @throws AppError `file_format` / `notFec` */
function cutOrRefuse(cut: CutLedger | null): CutLedger {
  if (cut === null) throw new AppError('file_format', { reason: 'notFec' });
  return cut;
}

/** The row of the headings, under the legal names of what the columns hold. */
function namesOf(headings: readonly string[], columns: readonly (LedgerField | null)[]): string {
  return tabbed(headings.map((_, column) => columns[column] ?? ''));
}

/** Returns the function that makes a row of the text form of cells, as many as there are headings. */
function rowMaker(headings: readonly string[]): (cells: readonly string[]) => string {
  return (cells) => tabbed(headings.map((_, column) => cells[column] ?? ''));
}
