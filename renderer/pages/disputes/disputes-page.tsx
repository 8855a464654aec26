import { Button } from '@mantine/core';
import { IconMessageReport, IconPlus } from '@tabler/icons-react';
import { disputeList } from '../../../shared/domain/lists/dispute-list.ts';
import { disputeWords } from '../../../shared/i18n/lists/dispute-words.ts';
import { disputeWindow } from '../../acts/windows.ts';
import { api, client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { ChoiceFilter } from '../../components/list/choice-filter.tsx';
import { disputeColumns } from '../../components/list/dispute-columns.tsx';
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
import { EmptyLedger } from '../home/index.ts';
import { DisputeDrawer } from './dispute-drawer.tsx';

/** Litiges: what customers dispute, who is to settle it and by when, and what became of it. */
export function DisputesPage() {
  const text = useText();
  const { t } = text;
  const [search, setSearch] = useUrlState('search');
  const [shown, setShown] = useUrlState('dispute', '', 'push');
  const view = useList('disputes', disputeList);
  const asked = search === '' ? {} : { search };
  const { first, tableProps } = useListPages(api.disputes.list, view, (question) => ({ ...asked, ...question }));
  const columns = disputeColumns(text, disputeList, first);
  const exporting = useExport((wanted) =>
    client.disputes.export({ ...asked, ...exportedOf(view, columns), ...wanted }),
  );
  const newDispute = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => disputeWindow.open({ documentIds: [] })}>
      {t('disputes.newDispute')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader
        title={t('disputes.title')}
        detail={first ? t('disputes.count', { count: first.count }) : undefined}
        actions={
          <>
            <ExportMenu {...exporting} isEarly={first === undefined} />
            {newDispute}
          </>
        }
      />
      <FilterBar end={<SearchInput value={search} onChange={setSearch} />}>
        <ChoiceFilter {...{ view }} words={disputeWords} column="state" all={t('disputes.anyState')} width={180} />
        <ChoiceFilter {...{ view }} words={disputeWords} column="family" all={t('disputes.anyFamily')} width={180} />
      </FilterBar>
      <ListTable
        {...{ view, columns }}
        {...tableProps}
        words={disputeWords}
        label={t('disputes.tableLabel')}
        rowKey={(row) => row.id}
        about={({ customerId, documentId }) => ({ customerId, documentId })}
        count={first?.count}
        widen={search === '' ? null : () => setSearch('')}
        openKey={Number(shown)}
        onOpen={(row) => setShown(String(row.id))}
        empty={
          <EmptyLedger>
            <EmptyState icon={IconMessageReport} text={t('disputes.empty')} actions={newDispute} />
          </EmptyLedger>
        }
      />
      <DisputeDrawer id={shown === '' ? null : Number(shown)} onClose={() => setShown('')} />
    </Page>
  );
}
