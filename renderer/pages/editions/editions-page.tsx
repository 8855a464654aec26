import { Button } from '@mantine/core';
import { IconArrowsDiff, IconLock } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { Edition } from '../../../shared/contract/editions.ts';
import { api } from '../../client/client.ts';
import { BackLink } from '../../components/layout/back-link.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';

/** The balances that were closed, the latest first. */
export function EditionsPage() {
  const { t, instant } = useText();
  const [, navigate] = useLocation();
  const query = useInfiniteQuery(
    api.editions.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: pageSize, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  const { tableProps } = usePages(query);
  const columns = useMemo(
    (): Column<Edition>[] => [
      { key: 'number', header: t('editions.number'), width: 90, align: 'end', cell: (row) => row.number },
      { key: 'asOf', header: t('balance.asOf'), width: 130, grow: 1, cell: (row) => <DayText day={row.asOf} /> },
      {
        key: 'recordedAt',
        header: t('editions.recordedAt'),
        width: 150,
        grow: 1,
        cell: (row) => instant(row.recordedAt),
      },
      {
        key: 'customers',
        header: t('editions.customers'),
        width: 90,
        align: 'end',
        cell: (row) => row.parameters.currencies[0]?.customerCount ?? 0,
      },
      {
        key: 'total',
        header: t('editions.total'),
        width: 150,
        grow: 1,
        align: 'end',
        cell: ({ parameters: { currencies } }) => (
          <Money cents={currencies[0]?.totalCents ?? 0} currency={currencies[0]?.currency} strong />
        ),
      },
      { key: 'seal', header: t('editions.seal'), width: 160, grow: 2, cell: (row) => row.sha256.slice(0, 16) },
    ],
    [t, instant],
  );
  return (
    <Page fill>
      <PageHeader
        title={t('editions.title')}
        detail={t('editions.count', { count: tableProps.rows.length })}
        above={<BackLink href="/balance">{t('editions.balance')}</BackLink>}
        actions={
          tableProps.rows.length < 2 ? undefined : (
            <Button
              component={Link}
              href="/balance/editions/compare"
              variant="default"
              leftSection={<IconArrowsDiff size={16} stroke={1.6} />}
            >
              {t('editions.compare')}
            </Button>
          )
        }
      />
      <DataTable
        {...tableProps}
        label={t('editions.title')}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => navigate(`/balance/editions/${row.id}`)}
        empty={<EmptyState icon={IconLock} text={t('editions.none')} />}
      />
    </Page>
  );
}
