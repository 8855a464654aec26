import { columnKeys, type List, type ListSort } from '../../../shared/domain/listing/columns.ts';
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
    columns: arrangeColumns(columns, view.settings),
    sort: view.sort,
    onSort: view.onSort,
    onResize: (widths: Widths) => view.onSettings(resized(view.settings, widths)),
  };
}

/** The order, conditions and columns of a view, for an export of exactly what is shown. */
export function exportedOf<Key extends string, Row>(view: ListView<Key>, columns: readonly Column<Row>[]) {
  const known = columnKeys(view.list);
  const drawn = arrangeColumns(columns, view.settings);
  const shown = drawn.flatMap((column) => known.filter((key) => key === column.key));
  return { ...questionOf(view), columns: shown };
}

/** The order and conditions of a view, as the contract takes them. */
export function questionOf<Key extends string>({ sort, where }: Pick<ListView<Key>, 'sort' | 'where'>) {
  return { sort: [...sort], where: where.map((filter) => ({ ...filter, among: filter.among && [...filter.among] })) };
}
