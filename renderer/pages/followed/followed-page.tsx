import { Button } from '@mantine/core';
import { type Icon, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { ListTable, type ListTableProps } from '../../components/list/list-table.tsx';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import { useText } from '../../components/text/text.tsx';
import type { useExport } from '../../hooks/use-export.ts';
import { EmptyLedger } from '../home/index.ts';

type FollowedPageProps<Key extends string, Row extends { readonly id: number }> = Omit<
  ListTableProps<Key, Row>,
  'label' | 'rowKey' | 'widen' | 'openKey' | 'onOpen' | 'empty'
> & {
  noun: 'promises' | 'disputes';
  exporting: ReturnType<typeof useExport>;
  search: string;
  onSearch: (search: string) => void;
  filters: ReactNode;
  /** The id of the row that is open beside the list, as text; empty for none. */
  shown: string;
  onShow: (id: string) => void;
  newLabel: string;
  onNew: () => void;
  icon: Icon;
};

/** The page of what customers said, whose state follows from the ledger: a list that is searched, and one of its rows beside it. */
export function FollowedPage<Key extends string, Row extends { readonly id: number }>({
  noun,
  exporting,
  search,
  onSearch,
  filters,
  shown,
  onShow,
  newLabel,
  onNew,
  icon,
  children,
  ...table
}: FollowedPageProps<Key, Row> & { children: ReactNode }) {
  const { t } = useText();
  const { count } = table;
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={onNew}>
      {newLabel}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader
        title={t(`${noun}.title`)}
        detail={count === undefined ? undefined : t(`${noun}.count`, { count })}
        actions={
          <>
            <ExportMenu {...exporting} isEarly={count === undefined} />
            {add}
          </>
        }
      />
      <FilterBar end={<SearchInput value={search} onChange={onSearch} />}>{filters}</FilterBar>
      <ListTable
        {...table}
        label={t(`${noun}.tableLabel`)}
        rowKey={({ id }) => id}
        widen={search === '' ? null : () => onSearch('')}
        openKey={Number(shown)}
        onOpen={({ id }) => onShow(String(id))}
        empty={
          <EmptyLedger>
            <EmptyState icon={icon} text={t(`${noun}.empty`)} actions={add} />
          </EmptyLedger>
        }
      />
      {children}
    </Page>
  );
}
