import { Button, SegmentedControl } from '@mantine/core';
import { IconChecks, IconPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { type WorkItem, workViews } from '../../../shared/contract/worklist.ts';
import { workList } from '../../../shared/domain/lists/work-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { workWords } from '../../../shared/i18n/lists/work-words.ts';
import { taskWindow } from '../../acts/windows.ts';
import { api, client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { ChoiceFilter } from '../../components/list/choice-filter.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { addressOf } from '../agenda/index.ts';
import { EmptyLedger } from '../home/index.ts';
import { workColumns } from './work-columns.tsx';

/** Everything that is to be done, of every kind, the most pressing first, with the points that say why. */
export function WorkTab({ asOf }: { asOf: Day }) {
  const text = useText();
  const { t } = text;
  const [, navigate] = useLocation();
  const [search, setSearch] = useUrlState('q');
  const [chosen, setChosen] = useUrlState('view', 'all');
  const shown = workViews.find((each) => each === chosen) ?? 'all';
  const view = useList('work', workList, 'work');
  const asked = { asOf, view: shown, ...(search === '' ? {} : { search }) };
  const { first, tableProps } = useListPages(api.worklist.list, view, (question) => ({ ...asked, ...question }));
  const columns = workColumns(text, first);
  const exporting = useExport((wanted) =>
    client.worklist.export({ ...asked, ...exportedOf(view, columns), ...wanted }),
  );
  const add = (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={15} />}
      data-not-an-act
      onClick={() => taskWindow.open({ documentIds: [] })}
    >
      {t('tasks.verb')}
    </Button>
  );
  return (
    <>
      <FilterBar>
        <SegmentedControl
          aria-label={t('worklist.view')}
          value={shown}
          onChange={setChosen}
          data={workViews.map((value) => ({
            value,
            label:
              first === undefined
                ? t(`worklist.view.${value}`)
                : `${t(`worklist.view.${value}`)} ${first.views[value]}`,
          }))}
        />
        <SearchInput value={search} onChange={setSearch} />
        <ChoiceFilter {...{ view }} words={workWords} column="kind" all={t('worklist.anyKind')} width={220} />
      </FilterBar>
      <ListTable
        {...{ view, columns }}
        {...tableProps}
        words={workWords}
        label={t('worklist.tableLabel')}
        rowKey={({ id }) => id}
        about={({ customerId }) => (customerId === null ? undefined : { customerId })}
        count={first?.count}
        counted={first ? t('worklist.count', { count: first.count }) : undefined}
        actions={
          <>
            {add}
            <ExportMenu {...exporting} isEarly={first === undefined} size="compact-sm" />
          </>
        }
        widen={
          search === '' && shown === 'all'
            ? null
            : () => {
                setSearch('');
                setChosen('all');
              }
        }
        onOpen={(item) => open(item, navigate)}
        empty={
          <EmptyLedger>
            <EmptyState icon={IconChecks} text={t('worklist.empty')} actions={add} />
          </EmptyLedger>
        }
      />
    </>
  );
}

/** A task opens in its window; anything else leads to where it is dealt with. */
function open(item: WorkItem, navigate: (to: string) => void): void {
  if (item.kind === 'task' && item.subjectId !== null) taskWindow.open({ taskId: item.subjectId, documentIds: [] });
  else navigate(addressOf(item));
}
