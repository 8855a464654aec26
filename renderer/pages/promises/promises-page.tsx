import { Button } from '@mantine/core';
import { IconHeartHandshake, IconPlus } from '@tabler/icons-react';
import { promiseList } from '../../../shared/domain/lists/promise-list.ts';
import { promiseWords } from '../../../shared/i18n/lists/promise-words.ts';
import { promiseWindow } from '../../acts/windows.ts';
import { api, client } from '../../client/client.ts';

import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { ChoiceFilter } from '../../components/list/choice-filter.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { promiseColumns } from '../../components/list/promise-columns.tsx';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { EmptyLedger } from '../home/index.ts';
import { PromiseDrawer } from './promise-drawer.tsx';

/** Promesses: what customers said they would pay, which promises run, which were kept or broken. */
export function PromisesPage() {
  const text = useText();
  const { t } = text;
  const [search, setSearch] = useUrlState('search');
  const [shown, setShown] = useUrlState('promise', '', 'push');
  const view = useList('promises', promiseList);
  const asked = search === '' ? {} : { search };
  const { first, tableProps } = useListPages(api.promises.list, view, (question) => ({ ...asked, ...question }));
  const columns = promiseColumns(text, promiseList, first);
  const exporting = useExport((wanted) =>
    client.promises.export({ ...asked, ...exportedOf(view, columns), ...wanted }),
  );
  const newPromise = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => promiseWindow.open({ documentIds: [] })}>
      {t('promises.newPromise')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader
        title={t('promises.title')}
        detail={first ? t('promises.count', { count: first.count }) : undefined}
        actions={
          <>
            <ExportMenu {...exporting} isEarly={first === undefined} />
            {newPromise}
          </>
        }
      />
      <FilterBar end={<SearchInput value={search} onChange={setSearch} />}>
        <ChoiceFilter {...{ view }} words={promiseWords} column="state" all={t('promises.anyState')} width={180} />
      </FilterBar>
      <ListTable
        {...{ view, columns }}
        {...tableProps}
        words={promiseWords}
        label={t('promises.tableLabel')}
        rowKey={(row) => row.id}
        about={({ customerId }) => ({ customerId })}
        count={first?.count}
        widen={search === '' ? null : () => setSearch('')}
        openKey={Number(shown)}
        onOpen={(row) => setShown(String(row.id))}
        empty={
          <EmptyLedger>
            <EmptyState icon={IconHeartHandshake} text={t('promises.empty')} actions={newPromise} />
          </EmptyLedger>
        }
      />
      <PromiseDrawer id={shown === '' ? null : Number(shown)} onClose={() => setShown('')} />
    </Page>
  );
}
