import { SegmentedControl } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { useUrlSort } from '../../hooks/use-url-sort.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { DocumentDrawer, DocumentTable } from '../documents/index.ts';

const byDueDate = { by: 'dueOn', descending: false };

const sorts = ['issuedOn', 'dueOn', 'reference', 'amount', 'open'] as const;

/** The documents of a customer, open ones or all, with their details beside. */
export function CustomerDocuments({ customerId }: { customerId: number }) {
  const { t } = useText();
  const { today } = useAppState();
  const [scope, setScope] = useUrlState('documents', 'open');
  const [search, setSearch] = useUrlState('search');
  const [document, setDocument] = useUrlState('document', '', 'push');
  const [[sort = byDueDate], setSort] = useUrlSort(byDueDate);
  const query = useInfiniteQuery(
    api.documents.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        customerId,
        ...(search === '' ? {} : { search }),
        openOnly: scope === 'open',
        sort: sorts.find((known) => known === sort.by) ?? 'dueOn',
        descending: sort.descending ?? false,
        limit: pageSize,
        cursor,
      }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const { first, tableProps } = usePages(query);
  return (
    <>
      <FilterBar
        end={
          <>
            {first ? t('documents.count', { count: first.count }) : null}
            <SearchInput value={search} onChange={setSearch} />
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
      <DocumentTable
        {...tableProps}
        asOf={today}
        count={first?.count}
        sort={[sort]}
        onSort={setSort}
        openKey={Number(document)}
        onOpen={(row) => setDocument(String(row.id))}
        empty={
          <EmptyState icon={IconFileOff} text={scope === 'open' ? t('documents.noneOpen') : t('documents.none')} />
        }
      />
      <DocumentDrawer id={document === '' ? null : Number(document)} onClose={() => setDocument('')} />
    </>
  );
}
