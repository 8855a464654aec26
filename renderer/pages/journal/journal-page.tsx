import { Anchor, Select } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { JournalEntry } from '../../../shared/contract/journal.ts';
import { type JournalColumn, journalColumns } from '../../../shared/i18n/journal-columns.ts';
import { api, client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';

/** Everything that was done in the firm, newest first: when, by whom, what. */
export function JournalPage() {
  const { t, language } = useText();
  const [by, setBy] = useUrlState('by');
  const ofAuthor = by === '' ? {} : { authorId: Number(by) };
  const people = useQuery(api.journal.people.queryOptions());
  const query = useInfiniteQuery(
    api.journal.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        limit: pageSize,
        cursor,
        ...ofAuthor,
      }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  const { tableProps } = usePages(query);
  const columns = useMemo((): Column<JournalEntry>[] => {
    const looks = {
      id: { width: 80, align: 'end' },
      at: { width: 150 },
      author: { width: 120 },
      what: { width: 380, grow: 4 },
      customer: {
        width: 200,
        grow: 2,
        cell: (row) =>
          row.customerId === null ? (
            ''
          ) : (
            <Anchor component={Link} href={`/customers/${row.customerId}`}>
              {row.customerName}
            </Anchor>
          ),
      },
    } satisfies Record<JournalColumn['key'], Partial<Column<JournalEntry>>>;
    return journalColumns(language).map(({ key, heading, cell }) => ({ key, header: heading, cell, ...looks[key] }));
  }, [language]);
  const exporting = useExport((format) => client.journal.export({ ...ofAuthor, format }));
  return (
    <Page fill>
      <PageHeader
        title={t('app.journal')}
        detail={t('journal.detail')}
        actions={<ExportMenu {...exporting} isEarly={tableProps.isLoading} />}
      />
      <FilterBar>
        <Select
          label={t('journal.author')}
          allowDeselect={false}
          data={[
            { value: '', label: t('journal.everybody') },
            ...(people.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          value={by}
          onChange={(value) => setBy(value ?? '')}
        />
      </FilterBar>
      <DataTable
        {...tableProps}
        label={t('app.journal')}
        columns={columns}
        rowKey={(row) => row.id}
        empty={<EmptyState icon={IconHistory} text={t('journal.empty')} />}
      />
    </Page>
  );
}
