import { Button, SegmentedControl } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { documentList } from '../../../shared/domain/lists/document-list.ts';
import { isDay } from '../../../shared/domain/values/days.ts';
import { documentWords } from '../../../shared/i18n/lists/document-words.ts';
import { api, client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { ListBar } from '../../components/table/list-bar.tsx';
import { questionOf, tableOf } from '../../components/table/list-view.ts';
import { SearchInput } from '../../components/table/search-input.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { DocumentDrawer, documentColumns } from '../documents/index.ts';

/** The documents of a customer, open ones or all, now or at the day of the balance one came from, with their details beside. */
export function CustomerDocuments({ customerId }: { customerId: number }) {
  const text = useText();
  const { t } = text;
  const { today } = useAppState();
  const [scope, setScope] = useUrlState('documents', 'open');
  const [search, setSearch] = useUrlState('search');
  const [past, setPast] = useUrlState('asOf');
  const [document, setDocument] = useUrlState('document', '', 'push');
  const view = useList('customerDocuments', documentList);
  const asked = {
    customerId,
    openOnly: scope === 'open',
    ...(search === '' ? {} : { search }),
    ...(isDay(past) ? { asOf: past } : {}),
    ...questionOf(view),
  };
  const query = useInfiniteQuery(
    api.documents.ofCustomer.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...asked, limit: pageSize, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const { first, tableProps } = usePages(query);
  const columns = documentColumns(text, first?.sums);
  const table = tableOf(view, columns);
  const exporting = useExport((format) => client.documents.exportOfCustomer({ ...asked, columns: table.keys, format }));
  const isNarrowed = search !== '' || view.where.length > 0;
  return (
    <>
      {isDay(past) ? (
        <Notice
          tone="info"
          actions={
            <Button variant="default" size="compact-sm" onClick={() => setPast('')}>
              {t('documents.backToToday')}
            </Button>
          }
        >
          {t('documents.asOf', { date: text.day(past) })}
        </Notice>
      ) : null}
      <FilterBar
        end={
          <>
            <SearchInput value={search} onChange={setSearch} />
            <ExportMenu {...exporting} isEarly={first === undefined} />
          </>
        }
      >
        <SegmentedControl
          aria-label={t('documents.title')}
          value={scope}
          onChange={setScope}
          data={[
            { value: 'open', label: t('customers.openOnly') },
            { value: 'all', label: t('customers.allDocuments') },
          ]}
        />
      </FilterBar>
      <ListBar
        view={view}
        words={documentWords}
        columns={columns}
        today={today}
        count={first ? t('documents.count', { count: first.count }) : undefined}
      />
      <DataTable
        label={t('documents.title')}
        rowKey={(row) => row.id}
        {...table.props}
        {...tableProps}
        count={first?.count}
        hasTotals={first !== undefined && Object.keys(first.sums).length > 0}
        openKey={Number(document)}
        onOpen={(row) => setDocument(String(row.id))}
        empty={<EmptyState icon={IconFileOff} text={t(emptyWords(isNarrowed, scope))} />}
      />
      <DocumentDrawer id={document === '' ? null : Number(document)} onClose={() => setDocument('')} />
    </>
  );
}

function emptyWords(isNarrowed: boolean, scope: string) {
  if (isNarrowed) return 'common.noResult';
  return scope === 'open' ? 'documents.noneOpen' : 'documents.none';
}
