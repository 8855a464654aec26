import { Select } from '@mantine/core';
import { IconChecks, IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { type HeldBack, holdReasons } from '../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { EmptyLedger } from '../home/index.ts';
import { ReasonList } from './reason-list.tsx';
import classes from './reminders.module.css';

/** Every document that is owed and not reminded, with all its reasons. */
export function HeldBackTab({ asOf }: { asOf: Day }) {
  const { t, lookUp } = useText();
  const [, navigate] = useLocation();
  const [search, setSearch] = useUrlState('q');
  const [chosen, setReason] = useUrlState('reason');
  const reason = holdReasons.find((known) => known === chosen);
  const query = useInfiniteQuery({
    ...api.reminders.heldBack.infiniteOptions({
      input: (cursor: string | undefined) => ({
        asOf,
        limit: pageSize,
        ...(search === '' ? {} : { search }),
        ...(reason ? { reason } : {}),
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
    placeholderData: keepPreviousData,
  });
  const { first, tableProps } = usePages<HeldBack, NonNullable<typeof query.data>['pages'][number]>(query);
  const { rows } = tableProps;
  /** The rows that stand under another row of the same customer: its name is then only repeated. */
  const followers = useMemo(
    () => new Set(rows.filter((row, index) => rows[index - 1]?.customerId === row.customerId)),
    [rows],
  );
  const columns = useMemo((): Column<HeldBack>[] => {
    return [
      {
        key: 'customer',
        header: t('reminders.columnCustomer'),
        width: 200,
        grow: 2,
        cell: (row) => <span className={followers.has(row) ? classes.repeated : undefined}>{row.customerName}</span>,
      },
      {
        key: 'reference',
        header: t('reminders.columnReference'),
        width: 140,
        cell: (row) => row.reference,
      },
      {
        key: 'reasons',
        header: t('reminders.columnReasons'),
        width: 260,
        grow: 4,
        cell: (row) => <ReasonList reasons={row.reasons} />,
      },
      {
        key: 'until',
        header: t('reminders.columnUntil'),
        width: 110,
        cell: (row) => <DayText day={row.untilOn} />,
      },
      {
        key: 'open',
        header: t('reminders.columnOpen'),
        width: 120,
        align: 'end',
        cell: (row) => <Money cents={row.openCents} currency={row.currency} />,
      },
    ];
  }, [t, followers]);
  const isFiltered = search !== '' || reason !== undefined;
  return (
    <>
      <FilterBar end={first ? t('common.rows', { count: first.count }) : null}>
        <SearchInput value={search} onChange={setSearch} />
        <Select
          aria-label={t('reminders.filterReason')}
          w={260}
          value={chosen}
          onChange={(value) => setReason(value ?? '')}
          data={[
            { value: '', label: t('reminders.anyReason') },
            ...holdReasons.map((value) => ({ value, label: lookUp(`reminders.reason.${value}`) ?? value })),
          ]}
        />
      </FilterBar>
      <DataTable
        {...tableProps}
        label={t('reminders.heldBackLabel')}
        columns={columns}
        rowKey={(row) => row.documentId}
        count={first?.count}
        onOpen={(row) => navigate(`/customers/${row.customerId}?document=${row.documentId}`)}
        empty={
          isFiltered ? (
            <EmptyState icon={IconSearchOff} text={t('common.noResult')} />
          ) : (
            <EmptyLedger>
              <EmptyState icon={IconChecks} text={t('reminders.nothingHeldBack')} />
            </EmptyLedger>
          )
        }
      />
    </>
  );
}
