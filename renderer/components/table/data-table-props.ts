import type { ReactNode } from 'react';
import type { Failure } from '../text/failure.ts';
import type { RowSubject } from './subject.ts';
import type { Column, RowKey, Selection, Sort } from './table-columns.ts';
import type { Widths } from './table-settings.ts';

export type DataTableProps<Row> = {
  /** Name of the table, read out when it takes the focus. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => RowKey;
  /** Number of all rows, where more exist than are loaded. */
  count?: number | undefined;
  /** True while rows are left to load by `onEndReached`. */
  hasMore?: boolean;
  /** The columns it is sorted by, the first deciding. */
  sort?: readonly Sort[] | undefined;
  onSort?: ((sort: readonly Sort[]) => void) | undefined;
  /** Headings were given widths in pixels, by column; null: back to that of the house. */
  onResize?: ((widths: Widths) => void) | undefined;
  /** How many pixels wide the rows can be without scrolling sideways. */
  onRoom?: ((room: number) => void) | undefined;
  onOpen?: ((row: Row) => void) | undefined;
  /** Whom and what a row is about, for the keys that act on it from any screen. */
  about?: ((row: Row) => RowSubject | undefined) | undefined;
  onOpenCell?: ((row: Row, column: string) => void) | undefined;
  /** Row whose details are open beside the table. */
  openKey?: RowKey | undefined;
  /** The row whose details are open was opened once more by the keyboard. */
  onOpenAgain?: (() => void) | undefined;
  /** Rows that stand out as those that are selected do. */
  isMarked?: ((row: Row) => boolean) | undefined;
  selection?: Selection | undefined;
  hasTotals?: boolean;
  isLoading?: boolean;
  failure?: Failure | null | undefined;
  onRetry?: (() => void) | undefined;
  onEndReached?: (() => void) | undefined;
  empty: ReactNode;
  /** True for the list a screen begins with although it does not fill its page: it takes the focus when the screen comes. */
  isFirst?: boolean | undefined;
  /** Height in pixels the table may take in a window 800 high when it does not fill its page; in a higher window, as much more. */
  maxHeight?: number;
};
