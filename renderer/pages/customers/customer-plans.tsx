import { IconReportMoney } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { api } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { PlanBadge } from '../../components/text/plan-badge.tsx';
import { useText } from '../../components/text/text.tsx';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';

type PlanRow = Outputs['plans']['list']['rows'][number];

/** The payment plans of a customer. */
export function CustomerPlans({ customerId }: { customerId: number }) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const query = useInfiniteQuery(
    api.plans.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ customerId, limit: pageSize, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  const { tableProps } = usePages(query);
  const amount = (cents: number) => <Money cents={cents} bare dashZero />;
  const columns: Column<PlanRow>[] = [
    { key: 'number', header: t('customers.planNumber'), width: 110, cell: (row) => `n° ${row.number}` },
    { key: 'state', header: t('common.state'), width: 150, grow: 1, cell: (row) => <PlanBadge state={row.state} /> },
    { key: 'total', header: t('customers.planTotal'), width: 120, align: 'end', cell: (row) => amount(row.totalCents) },
    { key: 'paid', header: t('customers.planPaid'), width: 120, align: 'end', cell: (row) => amount(row.paidCents) },
    {
      key: 'late',
      header: t('customers.planLate'),
      width: 120,
      align: 'end',
      cell: (row) => <Money cents={row.lateCents} bare dashZero tone="late" />,
    },
    { key: 'next', header: t('customers.planNext'), width: 150, cell: (row) => <DayText day={row.nextDueOn} /> },
  ];
  return (
    <DataTable
      label={t('customers.tab.plans')}
      columns={columns}
      rowKey={(row) => row.id}
      onOpen={(row) => navigate(`/plans/${row.id}`)}
      {...tableProps}
      empty={<EmptyState icon={IconReportMoney} text={t('customers.plansNone')} />}
    />
  );
}
