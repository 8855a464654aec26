import { Anchor, Select } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { JournalEntry } from '../../../shared/contract/journal.ts';
import { eventSentence } from '../../../shared/i18n/event-sentence.ts';
import { api } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { useText } from '../../components/text/text.tsx';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';

/** Everything that was done in the firm, newest first: when, by whom, what. */
export function JournalPage() {
  const text = useText();
  const { t } = text;
  const [by, setBy] = useUrlState('by');
  const people = useQuery(api.journal.people.queryOptions());
  const query = useInfiniteQuery(
    api.journal.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        limit: pageSize,
        cursor,
        ...(by === '' ? {} : { authorId: Number(by) }),
      }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  const { tableProps } = usePages(query);
  const columns = useMemo(
    (): Column<JournalEntry>[] => [
      { key: 'id', header: t('journal.number'), width: 80, align: 'end', cell: (row) => row.id },
      { key: 'at', header: t('journal.at'), width: 150, cell: (row) => text.instant(row.at) },
      { key: 'author', header: t('journal.author'), width: 120, cell: (row) => row.author },
      {
        key: 'what',
        header: t('journal.what'),
        width: 380,
        grow: 4,
        cell: (row) =>
          row.step === 'act'
            ? eventSentence(text.language, row)
            : `${t(`journal.${row.step}`)} · ${eventSentence(text.language, row)}`,
      },
      {
        key: 'customer',
        header: t('journal.customer'),
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
    ],
    [t, text],
  );
  return (
    <Page fill>
      <PageHeader title={t('app.journal')} detail={t('journal.detail')} />
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
