import type { ReactNode } from 'react';
import type { ColumnType, ListSort, ListValue } from '../../../shared/domain/listing/columns.ts';

/** One column of a table, as data. */
export type Column<Row> = {
  key: string;
  header: ReactNode;
  /** Name of the column, where its heading is not text. */
  name?: string;
  /** Least width in pixels; `grow` shares what is left. */
  width: number;
  grow?: number;
  align?: 'start' | 'end';
  /** Text on as many lines as it needs, where others are cut at the end of one: for sentences. */
  wraps?: boolean;
  /** Sort this heading asks for; absent: the column cannot be sorted by. */
  sort?: string;
  cell: (row: Row) => ReactNode;
  /** What the cells hold, to be added up and copied. */
  holds?: Held<Row>;
  /** Shown once somebody chooses it. */
  isExtra?: boolean;
  /** Holds nothing on any row: among those chosen, and drawn once it does. */
  isBlank?: boolean;
  /** The cell of this column in the row of totals. */
  total?: ReactNode;
  /** True for cells that open something else than their row does: `onOpenCell` is then called in place of `onOpen`. */
  opens?: (row: Row) => boolean;
};

export type Held<Row> = {
  type: ColumnType;
  value: (row: Row) => ListValue;
  /** The currency of an amount, where the rows have several. */
  currency?: (row: Row) => string;
  /** The cell as a spreadsheet reads it. */
  copied: (row: Row) => string;
};

export type Sort = ListSort;
export type RowKey = string | number;

export type Selection = { selected: ReadonlySet<RowKey>; onChange: (selected: ReadonlySet<RowKey>) => void };

/** Pixels of a bold digit, of a digit or capital of a code, and of the room on both sides of a cell. */
const digit = 7.5;
const codeSign = 7.8;
const padding = 20;

/** Least width in pixels of a column of codes, such as references; one of more than 24 signs, such as a fingerprint, is cut. */
export function codesWidth(codes: readonly string[]): number {
  const lengths = codes.map(({ length }) => length).filter((length) => length <= 24);
  return Math.ceil(Math.max(0, ...lengths) * codeSign) + padding;
}

/** Least width in pixels of a column of amounts under a short heading, the longest of them bold. */
export function amountsWidth(amounts: readonly string[]): number {
  return Math.max(82, ...amounts.map((amount) => Math.ceil(amount.length * digit) + padding));
}

/** Pixels of the column of checkboxes. */
export const checksWidth = 34;

/** CSS widths of the columns, that of the checkboxes first where rows are selected. */
export function columnsTemplate<Row>(columns: readonly Column<Row>[], hasSelection: boolean): string {
  const widths = columns.map(({ width, grow }) => (grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`));
  return [...(hasSelection ? [`${checksWidth}px`] : []), ...widths].join(' ');
}

/** Pixels below which the table scrolls sideways. */
export function leastWidth<Row>(columns: readonly Column<Row>[], hasSelection: boolean): number {
  return columns.reduce((sum, { width }) => sum + width, hasSelection ? checksWidth : 0);
}

/** What a column is called where its heading is not shown. */
export function nameOfColumn<Row>({ key, name, header }: Column<Row>): string {
  return name ?? (typeof header === 'string' ? header : key);
}
