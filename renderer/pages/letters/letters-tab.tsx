import { Button, Select } from '@mantine/core';
import { IconFileZip, IconMail, IconPrinter, IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { letterKinds } from '../../../shared/domain/kinds.ts';
import { api } from '../../client/client.ts';
import { deliver } from '../../client/files.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import type { Column, RowKey } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { LetterWindow } from './letter-window.tsx';
import { RegisteredBadge } from './registered-badge.tsx';

type LettersPageOf = Outputs['letters']['list'];
type Letter = LettersPageOf['rows'][number];

/** Every letter that was issued, as it was printed. */
export function LettersTab() {
  const { t } = useText();
  const [, navigate] = useLocation();
  const [search, setSearch] = useUrlState('q');
  const [chosenKind, setKind] = useUrlState('kind');
  const kind = letterKinds.find((known) => known === chosenKind);
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set());
  const view = useMutation(api.letters.view.mutationOptions());
  const exportLetters = useMutation(
    api.letters.export.mutationOptions({
      onSuccess: (file) => deliver(file, (name) => t('common.savedAs', { name })),
    }),
  );
  const query = useInfiniteQuery({
    ...api.letters.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        limit: pageSize,
        ...(kind ? { kind } : {}),
        ...(search === '' ? {} : { search }),
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
    placeholderData: keepPreviousData,
  });
  const { first, tableProps } = usePages<Letter, LettersPageOf>(query);
  const columns = useMemo((): Column<Letter>[] => {
    return [
      { key: 'number', header: t('letters.columnNumber'), width: 60, align: 'end', cell: (row) => row.number },
      {
        key: 'issuedOn',
        header: t('letters.columnIssuedOn'),
        width: 100,
        cell: (row) => <DayText day={row.issuedOn} />,
      },
      { key: 'customer', header: t('letters.columnCustomer'), width: 200, grow: 2, cell: (row) => row.customerName },
      { key: 'title', header: t('letters.columnTitle'), width: 220, grow: 2, cell: (row) => row.title },
      {
        key: 'registered',
        header: t('letters.columnRegistered'),
        width: 130,
        cell: (row) => (row.registeredState ? <RegisteredBadge state={row.registeredState} /> : null),
        opens: (row) => row.registeredId !== null,
      },
      { key: 'pages', header: t('letters.columnPages'), width: 64, align: 'end', cell: (row) => row.pageCount },
      {
        key: 'amount',
        header: t('letters.columnAmount'),
        width: 120,
        align: 'end',
        cell: (row) => <Money cents={row.totalCents} dashZero />,
      },
    ];
  }, [t]);
  const give = (as: 'merged' | 'separate') =>
    exportLetters.mutate({ ids: tableProps.rows.filter((row) => selected.has(row.id)).map((row) => row.id), as });
  const isFiltered = search !== '' || kind !== undefined;
  return (
    <>
      <FilterBar
        end={
          <>
            {first ? <span>{t('letters.count', { count: first.count })}</span> : null}
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} />}
              disabled={selected.size === 0}
              loading={exportLetters.isPending}
              onClick={() => give('merged')}
            >
              {t('letters.exportMerged')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileZip size={16} />}
              disabled={selected.size === 0}
              onClick={() => give('separate')}
            >
              {t('letters.exportSeparate')}
            </Button>
          </>
        }
      >
        <SearchInput value={search} onChange={setSearch} width={200} />
        <Select
          aria-label={t('letters.filterKind')}
          w={190}
          value={chosenKind}
          onChange={(value) => setKind(value ?? '')}
          data={[
            { value: '', label: t('letters.anyKind') },
            ...letterKinds.map((value) => ({ value, label: t(`letters.kind.${value}`) })),
          ]}
        />
      </FilterBar>
      <DataTable
        {...tableProps}
        label={t('letters.tableLabel')}
        columns={columns}
        rowKey={(row) => row.id}
        count={first?.count}
        selection={{ selected, onChange: setSelected }}
        onOpen={(row) => view.mutate({ id: row.id })}
        onOpenCell={(row) => navigate(`/letters?tab=registered&letter=${row.registeredId}`)}
        empty={
          isFiltered ? (
            <EmptyState icon={IconSearchOff} text={t('common.noResult')} />
          ) : (
            <EmptyState
              icon={IconMail}
              text={t('letters.empty')}
              actions={
                <Button component={Link} href="/reminders">
                  {t('letters.goToReminders')}
                </Button>
              }
            />
          )
        }
      />
      <LetterWindow letter={view.data} onClose={view.reset} />
    </>
  );
}
