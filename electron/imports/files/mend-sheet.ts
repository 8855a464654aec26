import { AppError } from '../../../shared/errors.ts';
import { mostRows } from './grid.ts';
import { tagsOf, type XmlTag } from './xml-tags.ts';

/**
 * Blank cells a sheet may have up to its last row and column, in all or for each filled cell: the reader of workbooks
 * makes one of every blank.
 */
const mostBlanks = 5_000_000;
const mostBlanksPerCell = 30;
/** Blank rows a sheet may have under the last filled one before it is rewritten without them. */
const mostBlankRows = 1000;

type Place = { readonly start: number; readonly end: number };
type Cell = Place & { readonly column: number; readonly isPlaced: boolean };
type Row = Place & {
  readonly tag: XmlTag;
  readonly number: number;
  readonly isNumbered: boolean;
  /** The filled cells. */
  readonly cells: readonly Cell[];
  /** A text cell without its text stops the reader of workbooks, which takes it for a fault. */
  readonly hasBareTexts: boolean;
};

/**
 * A sheet as the reader of workbooks needs it, from the XML of its part: every row and cell with its address, which a writer may
 * leave out (`r` is optional, ECMA-376 part 1, 18.3.1.4 and 18.3.1.73), and none far away, for the reader makes all those
 * before it. Takes time and memory of the length of the part; the same text where nothing is to change.
 * @throws AppError `file_format` / `farCells`, `tooManyRows`, `oddSpreadsheet`.
 */
export function mendSheet(xml: string): string {
  return needsMending(xml) ? rewritten(xml) : xml;
}

function needsMending(xml: string): boolean {
  const bounds = { rows: 0, cells: 0, lastRow: 0, lastColumn: 0 };
  let lastRow = 0;
  let isChanged = false;
  for (const { number, isNumbered, cells, hasBareTexts } of rowsOf(xml)) {
    lastRow = number;
    isChanged ||= hasBareTexts;
    const lastCell = cells.at(-1);
    if (!lastCell) continue;
    isChanged ||= !isNumbered || cells.some(({ isPlaced }) => !isPlaced);
    bounds.rows++;
    bounds.cells += cells.length;
    bounds.lastRow = Math.max(bounds.lastRow, number);
    bounds.lastColumn = Math.max(bounds.lastColumn, lastCell.column);
  }
  refuseFar(bounds);
  return isChanged || lastRow > bounds.lastRow + mostBlankRows;
}

function refuseFar(bounds: { rows: number; cells: number; lastRow: number; lastColumn: number }): void {
  const { rows, cells, lastRow: row, lastColumn: column } = bounds;
  if (rows > mostRows) throw new AppError('file_format', { reason: 'tooManyRows' });
  if (row > mostRows || row * column > Math.max(mostBlanks, cells * mostBlanksPerCell))
    throw new AppError('file_format', { reason: 'farCells', details: { row, column } });
}

/** The sheet with every address, without the rows and cells that hold nothing. */
function rewritten(xml: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { start, end, tag, number, cells } of rowsOf(xml)) {
    kept.push(xml.slice(from, start));
    from = end;
    if (cells.length === 0) continue;
    const opening = xml.slice(tag.start, tag.end);
    kept.push(withAddress(opening, String(number)));
    for (const cell of cells)
      kept.push(withAddress(xml.slice(cell.start, cell.end), `${lettersOf(cell.column)}${number}`));
    kept.push(`</${/^<([^\s/>]*)/.exec(opening)?.[1] ?? ''}>`);
  }
  return [...kept, xml.slice(from)].join('');
}

function* rowsOf(xml: string): Generator<Row, void> {
  let isInside = false;
  let tag: XmlTag | null = null;
  let cells: Cell[] = [];
  let address: Address = { row: null, column: null };
  let cell = { start: 0, address, isFilled: false, isText: false };
  let number = 0;
  let column = 0;
  let lastRow = 0;
  let hasBareTexts = false;
  for (const each of tagsOf(xml)) {
    // A declaration has no place in a workbook (ECMA-376 part 2): what it declares could hide rows.
    if (each.name.startsWith('!')) throw odd();
    isInside ||= each.name === 'sheetData';
    if (!isInside) continue;
    if (each.name === 'row') {
      if (!each.isClosing) {
        address = addressOf(xml.slice(each.start, each.end));
        [tag, number, column, cells, hasBareTexts] = [each, address.row ?? 0, 0, [], false];
      }
      if (tag && (each.isClosing || each.isEmpty)) {
        const isNumbered = number > 0;
        lastRow = isNumbered ? number : lastRow + 1;
        yield { start: tag.start, end: each.end, tag, number: lastRow, isNumbered, cells, hasBareTexts };
        tag = null;
      }
    } else if (each.name === 'c') {
      if (!each.isClosing) {
        const text = xml.slice(each.start, each.end);
        cell = { start: each.start, address: addressOf(text), isFilled: false, isText: /\st\s*=/.test(text) };
      }
      if (!each.isClosing && !each.isEmpty) continue;
      column = cell.address.column ?? column + 1;
      if (number === 0 && cell.address.row !== null) number = cell.address.row;
      hasBareTexts ||= cell.isText && !cell.isFilled;
      if (cell.isFilled)
        cells.push({ start: cell.start, end: each.end, column, isPlaced: cell.address.column !== null });
    } else if (each.name === 'v' || each.name === 'is') cell.isFilled = true;
  }
}

type Address = { readonly row: number | null; readonly column: number | null };

/** What the tag of a row or a cell says of its place, as it is mostly written. @throws AppError where it is written otherwise. */
function addressOf(tag: string): Address {
  if ((tag.split('"').length - 1) % 2 === 1) throw odd();
  const said = tag.match(/[\s:]r\s*=/g)?.length ?? 0;
  if (said === 0) return { row: null, column: null };
  const [, , letters = '', digits] = /\sr=(["'])([A-Z]*)(\d+)\1/.exec(tag) ?? [];
  if (said > 1 || digits === undefined) throw odd();
  return { row: Number(digits), column: letters === '' ? null : columnOf(letters) };
}

function odd(): AppError {
  return new AppError('file_format', { reason: 'oddSpreadsheet' });
}

function withAddress(text: string, address: string): string {
  const end = text.indexOf('>');
  if (/\sr=/.test(text.slice(0, end))) return text;
  const at = text.search(/[\s/>]/);
  return `${text.slice(0, at)} r="${address}"${text.slice(at)}`;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The letters of a column, counted from 1: `A`, `Z`, `AA`. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : lettersOf(Math.floor((column - 1) / 26)) + last;
}
