import { Button, Select } from '@mantine/core';
import { IconCalendarDollar, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { planStates } from '../../../shared/domain/kinds.ts';
import { api } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { PlanBadge } from '../../components/text/plan-badge.tsx';
import { useText } from '../../components/text/text.tsx';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { EmptyLedger } from '../home/index.ts';

type PlansPageOf = Outputs['plans']['list'];
type Plan = PlansPageOf['rows'][number];

/** Échéanciers: which plans run, which are late. */
export function PlansPage() {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [chosenState, setState] = useUrlState('state');
  const state = planStates.find((known) => known === chosenState);
  const query = useInfiniteQuery({
    ...api.plans.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        limit: pageSize,
        ...(state ? { state } : {}),
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
    placeholderData: keepPreviousData,
  });
  const { tableProps } = usePages<Plan, PlansPageOf>(query);
  const columns = useMemo((): Column<Plan>[] => {
    return [
      { key: 'number', header: t('plans.columnNumber'), width: 60, align: 'end', cell: (row) => row.number },
      { key: 'customer', header: t('plans.columnCustomer'), width: 220, grow: 2, cell: (row) => row.customerName },
      { key: 'state', header: t('plans.columnState'), width: 130, cell: (row) => <PlanBadge state={row.state} /> },
      {
        key: 'instalments',
        header: t('plans.columnInstalments'),
        width: 96,
        align: 'end',
        cell: (row) => row.instalmentCount,
      },
      {
        key: 'next',
        header: t('plans.columnNext'),
        width: 150,
        cell: (row) => <DayText day={row.nextDueOn} />,
      },
      {
        key: 'late',
        header: t('plans.columnLate'),
        width: 120,
        align: 'end',
        cell: (row) => <Money cents={row.lateCents} dashZero tone="late" />,
      },
      {
        key: 'paid',
        header: t('plans.columnPaid'),
        width: 120,
        align: 'end',
        cell: (row) => <Money cents={row.paidCents} dashZero />,
      },
      {
        key: 'total',
        header: t('plans.columnTotal'),
        width: 120,
        align: 'end',
        cell: (row) => <Money cents={row.totalCents} strong />,
      },
    ];
  }, [t]);
  const newPlan = (
    <Button component={Link} href="/plans/new" leftSection={<IconPlus size={16} />}>
      {t('plans.newPlan')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader title={t('app.plans')} actions={newPlan} />
      <FilterBar>
        <Select
          aria-label={t('plans.filterState')}
          w={180}
          value={chosenState}
          onChange={(value) => setState(value ?? '')}
          data={[
            { value: '', label: t('plans.anyState') },
            ...planStates.map((value) => ({ value, label: t(`plans.state.${value}`) })),
          ]}
        />
      </FilterBar>
      <DataTable
        {...tableProps}
        label={t('plans.tableLabel')}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => navigate(`/plans/${row.id}`)}
        empty={
          state ? (
            <EmptyState icon={IconSearchOff} text={t('common.noResult')} />
          ) : (
            <EmptyLedger>
              <EmptyState icon={IconCalendarDollar} text={t('plans.empty')} actions={newPlan} />
            </EmptyLedger>
          )
        }
      />
    </Page>
  );
}
