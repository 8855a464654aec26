import { columnWidths } from '../../../shared/domain/preferences/widths.ts';
import type { Column } from './table-columns.ts';

/**
 * How somebody arranged a table: the columns shown in their order (those of the house when null), widths in pixels, and the columns asked for
 * one by one, which are kept where there is no room for all.
 */
export type TableSettings = {
  readonly columns: readonly string[] | null;
  readonly widths: Readonly<Record<string, number>>;
  readonly kept?: readonly string[] | undefined;
};

/** Widths in pixels by column; null: that of the house. */
export type Widths = Readonly<Record<string, number | null>>;

/** The arrangement of a table, and what changes it. */
export type Arrangement = readonly [TableSettings, (settings: TableSettings) => void];

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

/** The columns as they are drawn where there is room: those chosen that hold something, in their order, as wide as they were made. */
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
export function resized(settings: TableSettings, changed: Widths): TableSettings {
  const given = Object.entries({ ...settings.widths, ...changed });
  return {
    ...settings,
    widths: Object.fromEntries(given.flatMap(([key, width]) => (width === null ? [] : [[key, width]]))),
  };
}

/** The arrangement with a column that is shown, and kept where there is no room for all, or that is not. */
export function withColumn<Row>(
  columns: readonly Column<Row>[],
  settings: TableSettings,
  key: string,
  isShown: boolean,
): TableSettings {
  const shown = shownKeys(columns, settings);
  const kept = (settings.kept ?? []).filter((each) => each !== key);
  if (!isShown) return { ...settings, columns: shown.filter((each) => each !== key), kept };
  return {
    ...settings,
    columns: shown.includes(key) ? settings.columns : [...shown, key],
    kept: [...kept, key],
  };
}
