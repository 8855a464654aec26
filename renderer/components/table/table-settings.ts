import { columnWidths } from '../../../shared/contract/app.ts';
import type { Column } from './table-columns.ts';

/** How somebody arranged a table: the columns shown in their order (those of the house when null), and widths in pixels. */
export type TableSettings = {
  readonly columns: readonly string[] | null;
  readonly widths: Readonly<Record<string, number>>;
};

/** Widths in pixels by column; null: that of the house. */
export type Widths = Readonly<Record<string, number | null>>;

export const houseSettings: TableSettings = { columns: null, widths: {} };

/** The width in pixels nearest to `width` that a column can be given. */
export function allowedWidth(width: number): number {
  return Math.round(Math.min(columnWidths.most, Math.max(columnWidths.least, width)));
}

/** The keys of the columns shown, each once, in their order. A column that no longer exists is left out. */
export function shownKeys<Row>(columns: readonly Column<Row>[], settings: TableSettings): string[] {
  const known = new Set(columns.map(({ key }) => key));
  const chosen = [...new Set(settings.columns)].filter((key) => known.has(key));
  return chosen.length > 0 ? chosen : columns.filter(({ isExtra }) => !isExtra).map(({ key }) => key);
}

/** The columns as they are drawn: those chosen that hold something, in their order, as wide as they were made. */
export function arrangeColumns<Row>(columns: readonly Column<Row>[], settings: TableSettings): Column<Row>[] {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  return shownKeys(columns, settings).flatMap((key) => {
    const column = byKey.get(key);
    const width = settings.widths[key];
    if (!column || column.isBlank) return [];
    return [width === undefined ? column : { ...column, width: allowedWidth(width), grow: 0 }];
  });
}

/** The arrangement with columns of other widths. */
export function resized({ columns, widths }: TableSettings, changed: Widths): TableSettings {
  const given = Object.entries({ ...widths, ...changed });
  return {
    columns,
    widths: Object.fromEntries(given.flatMap(([key, width]) => (width === null ? [] : [[key, width]]))),
  };
}
