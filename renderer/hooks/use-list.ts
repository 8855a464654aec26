import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { readFilters } from '../../shared/contract/common/listing.ts';
import { columnKeys, type List, type ListSort } from '../../shared/domain/listing/columns.ts';
import { type ListFilter, mostSorts } from '../../shared/domain/listing/question.ts';
import { api } from '../client/client.ts';
import type { ListView } from '../components/list/list-view.ts';
import { type Arrangement, houseSettings, type TableSettings } from '../components/table/table-settings.ts';
import { readSorts, writeSorts } from './sorts-in-address.ts';
import { useAppState } from './use-app-state.ts';

/**
 * How a declared list is looked at: its order and what narrows it stand in the address, the arrangement of its columns is kept on this machine
 * under `name`. `place` goes before their names in the address, where other lists share the page.
 */
export function useList<Key extends string>(name: string, list: List<Key>, place = ''): ListView<Key> {
  const [parameters, setParameters] = useSearchParams();
  const [settings, onSettings] = useTableSettings(name);
  const keys: readonly string[] = columnKeys(list);
  const isKnown = (sort: ListSort): sort is ListSort<Key> => keys.includes(sort.by);
  const asked = readSorts(parameters.get(`${place}sort`))
    .filter(isKnown)
    .slice(0, mostSorts);
  const put = (parameter: string, value: string) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === '') after.delete(`${place}${parameter}`);
        else after.set(`${place}${parameter}`, value);
        return after;
      },
      { replace: true },
    );
  return {
    list,
    sort: asked.length === 0 ? list.order : asked,
    onSort: (sort) => put('sort', writeSorts(sort)),
    where: readFilters(list, parameters.get(`${place}where`)),
    onWhere: (where: readonly ListFilter<Key>[]) => put('where', where.length === 0 ? '' : JSON.stringify(where)),
    settings,
    onSettings,
    today: useAppState().today,
  };
}

/** The same for a list in a window: its order and what narrows it go when the window is closed. */
export function usePassingList<Key extends string>(name: string, list: List<Key>): ListView<Key> {
  const [settings, onSettings] = useTableSettings(name);
  const [sort, setSort] = useState(list.order);
  const [where, onWhere] = useState<readonly ListFilter<Key>[]>([]);
  return {
    list,
    sort,
    onSort: (sorts) => setSort(sorts.filter((each): each is ListSort<Key> => Object.hasOwn(list.columns, each.by))),
    where,
    onWhere,
    settings,
    onSettings,
    today: useAppState().today,
  };
}

/** The kept arrangement of a table; a change shows at once, is written down behind, and then reaches the other windows. */
export function useTableSettings(name: string): Arrangement {
  const queries = useQueryClient();
  const written = useAppState().tables[name] ?? houseSettings;
  /** Shown until it is written down: meanwhile the state of the application is still that of before. */
  const [changed, setChanged] = useState<TableSettings | null>(null);
  // One after the other: the last width of a column that is made wider step by step is the one kept.
  const { mutate } = useMutation(api.app.arrangeTable.mutationOptions({ scope: { id: 'arrangeTable' } }));
  async function follow(settings: TableSettings) {
    await queries.invalidateQueries({ queryKey: api.app.get.queryOptions().queryKey });
    setChanged((latest) => (latest === settings ? null : latest));
  }
  function arrange(settings: TableSettings) {
    setChanged(settings);
    const { columns, widths, kept = [] } = settings;
    mutate(
      { name, settings: { columns: columns && [...columns], widths: { ...widths }, kept: [...kept] } },
      { onSettled: () => follow(settings) },
    );
  }
  return [changed ?? written, arrange];
}
