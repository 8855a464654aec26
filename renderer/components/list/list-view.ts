import { columnKeys, type List, type ListSort } from '../../../shared/domain/listing/columns.ts';
import { givingWay } from '../../../shared/domain/listing/giving-way.ts';
import type { ListFilter } from '../../../shared/domain/listing/question.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import type { Column } from '../table/table-columns.ts';
import { arrangeColumns, resized, type TableSettings, type Widths } from '../table/table-settings.ts';

/** How a declared list is looked at: its order, what narrows it, and how its table is arranged. */
export type ListView<Key extends string> = {
  readonly list: List<Key>;
  readonly sort: readonly ListSort<Key>[];
  readonly onSort: (sort: readonly ListSort[]) => void;
  readonly where: readonly ListFilter<Key>[];
  readonly onWhere: (where: readonly ListFilter<Key>[]) => void;
  readonly settings: TableSettings;
  readonly onSettings: (settings: TableSettings) => void;
  /** The user's today, for the days typed. */
  readonly today: Day;
};

/** What `DataTable` takes of a view: the columns that are shown, and how they are sorted and sized. */
export function tableOf<Key extends string, Row>(view: ListView<Key>, columns: readonly Column<Row>[]) {
  return {
    columns,
    sort: view.sort,
    onSort: view.onSort,
    onResize: (widths: Widths) => view.onSettings(resized(view.settings, widths)),
  };
}

/**
 * The columns of a view that are drawn in `room` pixels (all while it is not known), and the keys of those there is no room for. A column that
 * somebody asked for or sorts by is drawn however small the room.
 */
export function columnsIn<Key extends string, Row>(
  { list, settings, sort }: ListView<Key>,
  columns: readonly Column<Row>[],
  room: number | null,
) {
  const chosen = arrangeColumns(columns, settings);
  const sorting = sort === list.order ? [] : sort.map(({ by }) => by);
  const kept = [...(settings.kept ?? []), ...sorting];
  const crowdedOut = room === null ? [] : givingWay(list.columns, chosen, room, kept);
  return { drawn: chosen.filter(({ key }) => !crowdedOut.includes(key)), crowdedOut };
}

/**
 * The order, conditions and columns of a view, for an export of it: every column chosen, also those that the window has no room for, since paper
 * and sheets are wider.
 */
export function exportedOf<Key extends string, Row>(view: ListView<Key>, columns: readonly Column<Row>[]) {
  const known = columnKeys(view.list);
  const chosen = arrangeColumns(columns, view.settings);
  const shown = chosen.flatMap((column) => known.filter((key) => key === column.key));
  return { ...questionOf(view), columns: shown };
}

/** The order and conditions of a view, as the contract takes them. */
export function questionOf<Key extends string>({ sort, where }: Pick<ListView<Key>, 'sort' | 'where'>) {
  return { sort: [...sort], where: where.map((filter) => ({ ...filter, among: filter.among && [...filter.among] })) };
}

/** What `exportedOf` says of a view. */
export type ExportedList<Key extends string> = ReturnType<typeof exportedOf<Key, unknown>>;
