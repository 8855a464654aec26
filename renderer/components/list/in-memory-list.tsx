import { Stack } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { arrange, countByCondition, sumAmounts } from '../../../shared/domain/listing/arrange.ts';
import type { List, ListSort } from '../../../shared/domain/listing/columns.ts';
import type { ListFilter } from '../../../shared/domain/listing/question.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type ListWords, valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import type { DataTableProps } from '../table/data-table-props.ts';
import type { Arrangement } from '../table/table-settings.ts';
import { useText } from '../text/text.tsx';
import { type Look, listColumns } from './list-columns.tsx';
import { ListTable } from './list-table.tsx';
import { type ExportedList, exportedOf } from './list-view.ts';

type InMemoryListProps<Key extends string, Row> = Pick<
  DataTableProps<Row>,
  'label' | 'rows' | 'rowKey' | 'about' | 'onOpen' | 'empty' | 'maxHeight'
> & {
  list: List<Key>;
  words: ListWords<Key, Row>;
  looks: Partial<Record<Key, Look<Row>>>;
  today: Day;
  /** How its columns are arranged, as it is kept. */
  arrangement: Arrangement;
  /** What is done with the list as it is arranged, such as its export. */
  actions?: ((arranged: ExportedList<Key>) => ReactNode) | undefined;
};

/** A declared list whose rows are all at hand: sorted and narrowed by the rules of every list, for as long as it is looked at; its columns stay arranged. */
export function InMemoryList<Key extends string, Row>(props: InMemoryListProps<Key, Row>) {
  const { list, words, looks, today, arrangement, actions, rows, ...table } = props;
  const [settings, onSettings] = arrangement;
  const text = useText();
  const { language } = text;
  const [sort, setSort] = useState(list.order);
  const [where, setWhere] = useState<readonly ListFilter<Key>[]>([]);
  const [listed, conditionCounts] = useMemo(() => {
    const valueIn = valuesOf(words, language);
    return [arrange(list, rows, { sort, where }, valueIn), countByCondition(rows, where, valueIn)];
  }, [list, rows, sort, where, words, language]);
  const view = {
    list,
    sort,
    onSort: (sorts: readonly ListSort[]) =>
      setSort(sorts.filter((each): each is ListSort<Key> => Object.hasOwn(list.columns, each.by))),
    where,
    onWhere: setWhere,
    settings,
    onSettings,
    today,
  };
  // The totals are of what is listed.
  const first = { rows: listed, sums: sumAmounts(list, listed, valuesOf(words, language)) };
  const columns = listColumns(text, { list, words, looks, first });
  return (
    <Stack gap={8}>
      <ListTable
        {...table}
        {...{ view, words, columns, conditionCounts }}
        actions={actions?.(exportedOf(view, columns))}
        rows={listed}
        count={listed.length}
      />
    </Stack>
  );
}
