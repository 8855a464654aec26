import { withoutControls } from './controls.ts';

/** One row of a table as the file shows it. Days are ISO text; numbers of a spreadsheet are plain decimals with a point. */
export type GridRow = {
  /** Line of the file, or row of the sheet, counted from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly raw: string;
  /** Number of unreadable characters, each replaced by `?`. */
  readonly unreadable?: number;
};

export type SheetFacts = { readonly name: string; readonly rows: number; readonly isHidden: boolean };

export type Grid = {
  readonly encoding: string;
  readonly sha256: string;
  readonly sheet: string | null;
  /** The sheets with rows of a workbook, and what stands for workbooks laid out alike. */
  readonly sheets: readonly SheetFacts[];
  readonly sheetsHash: string | null;
  readonly rows: readonly GridRow[];
};

/** Beyond these a file is no list of receivables that a person could check. */
export const largestListBytes = 64 * 1024 ** 2;
export const mostRows = 500_000;

/** Characters kept of a row's raw text. */
export const rawLength = 500;

/**
 * The rows without control characters, which would go into names and onto letters; an unreadable character becomes a
 * `?` and is counted.
 */
export function readableRows(rows: readonly GridRow[]): GridRow[] {
  return rows.map((row) => {
    let unreadable = 0;
    const onUnreadable = (count: number) => {
      unreadable += count;
    };
    const cells = row.cells.map((cell) => withoutControls(cell, onUnreadable));
    if (cells.every((cell, column) => cell === row.cells[column])) return row;
    return { ...row, cells, raw: withoutControls(row.raw), unreadable };
  });
}

/** True for a row whose cells are all empty. */
export function isBlank(row: GridRow): boolean {
  return row.cells.every((cell) => cell === '');
}
