import { Button } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { ListWords } from '../../../shared/i18n/lists/list-words.ts';
import { EmptyState } from '../layout/empty-state.tsx';
import { DataTable } from '../table/data-table.tsx';
import type { DataTableProps } from '../table/data-table-props.ts';
import { checksWidth } from '../table/table-columns.ts';
import { useText } from '../text/text.tsx';
import { ListBar } from './list-bar.tsx';
import { columnsIn, type ListView, tableOf } from './list-view.ts';

export type ListTableProps<Key extends string, Row> = Omit<
  DataTableProps<Row>,
  'sort' | 'onSort' | 'onResize' | 'onRoom' | 'hasTotals'
> & {
  view: ListView<Key>;
  words: ListWords<Key, never>;
  /** How many rows each condition of the view alone leaves, for its chip. */
  conditionCounts: readonly (number | undefined)[];
  /** Takes away what narrows the list beside its columns: a search, a filter of the page. Absent or null where nothing does. */
  widen?: (() => void) | null;
  /** How many rows there are, in words, where no heading of a page says it. */
  counted?: string | undefined;
  /** What is done with the list, where no heading of a page has it. */
  actions?: ReactNode;
};

/** The table of a declared list under the bar that narrows and arranges it. `empty` is shown where nothing narrows it. */
export function ListTable<Key extends string, Row>(props: ListTableProps<Key, Row>) {
  const { view, words, conditionCounts, widen = null, counted, actions, columns, empty, ...table } = props;
  const hasFilters = view.where.length > 0;
  const [width, setWidth] = useState<number | null>(null);
  const room = width === null || table.selection === undefined ? width : width - checksWidth;
  const { drawn, crowdedOut } = columnsIn(view, columns, room);
  function showAll() {
    if (hasFilters) view.onWhere([]);
    widen?.();
  }
  return (
    <>
      <ListBar {...{ view, words, conditionCounts, columns, crowdedOut, actions }} count={counted} />
      <DataTable
        {...table}
        {...tableOf(view, drawn)}
        onRoom={setWidth}
        hasTotals={drawn.some(({ total }) => total !== undefined)}
        empty={hasFilters || widen ? <NoResult onShowAll={showAll} /> : empty}
      />
    </>
  );
}

function NoResult({ onShowAll }: { onShowAll: () => void }) {
  const { t } = useText();
  return (
    <EmptyState
      icon={IconSearchOff}
      text={t('common.noResult')}
      actions={
        <Button variant="default" onClick={onShowAll}>
          {t('lists.showAll')}
        </Button>
      }
    />
  );
}
