import type { PlainListKind } from '../../../shared/domain/imports/kinds.ts';
import type { DateOrder } from '../../../shared/domain/open-items/item.ts';
import type { GridRow, SheetFacts } from '../files/grid.ts';
import type { LineIssue, RowIssue } from '../types.ts';

/** The text of a field in one row; empty where no column holds it. */
export type Cells<Field extends string> = (field: Field) => string;

/** How the days and amounts of a file are written; `sign` is -1 where every amount is negative. */
export type ListFormat = {
  readonly dateOrder: DateOrder | null;
  readonly decimal: ',' | '.' | undefined;
  readonly sign: 1 | -1;
};

/** How a kind of list that only enters rows is read: what its columns may hold, and what one row says. */
export type ListReader<Field extends string, Row> = {
  readonly kind: PlainListKind;
  readonly fields: readonly Field[];
  /** The field that holds the day of a row, and the one that holds its amount, where rows have one. */
  readonly day: Field;
  readonly amount: Field | null;
  /** The field of each column, by its heading and the first rows. */
  guessColumns(headings: readonly string[], rows: readonly GridRow[]): readonly (Field | null)[];
  /** Reads one row, or says why it cannot be used. */
  readRow(row: GridRow, cells: Cells<Field>, format: ListFormat): Row | RowIssue;
};

export type ReadListInput<Field extends string> = {
  readonly path: string;
  /** The sheet of a workbook; the one whose heading says the most when absent. */
  readonly sheet?: string | undefined;
  /** What each column holds; guessed when absent. */
  readonly columns?: readonly (Field | null)[] | undefined;
  readonly dateOrder?: DateOrder | undefined;
};

/** A list that only enters rows, as it is read. */
export type ReadList<Field extends string = string, Row extends object = object> = {
  readonly encoding: string;
  readonly sha256: string;
  readonly sheet: string | null;
  readonly sheets: readonly SheetFacts[];
  readonly headings: readonly string[];
  /** Hash of the headings, under which the user's choices for them are kept. */
  readonly headingsHash: string;
  readonly columns: readonly (Field | null)[];
  /** Null while every day of the file reads both ways. */
  readonly dateOrder: DateOrder | null;
  readonly needsDateOrder: boolean;
  /** The rows that could be read. */
  readonly entries: readonly Row[];
  readonly issues: readonly LineIssue[];
  /** Data rows: neither blank, nor totals, nor repeated headings. */
  readonly rows: number;
  /** Totals and repeated headings. */
  readonly skippedRows: number;
  /** First rows under the heading, as the file shows them. */
  readonly samples: readonly (readonly string[])[];
};
