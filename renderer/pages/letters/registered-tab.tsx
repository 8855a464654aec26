import { Select } from '@mantine/core';
import { IconCertificate, IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { registeredStates } from '../../../shared/domain/kinds.ts';
import { api } from '../../client/client.ts';
import { SideDrawer } from '../../components/dialog/side-drawer.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { DayText } from '../../components/text/day-text.tsx';
import { useText } from '../../components/text/text.tsx';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { RegisteredBadge } from './registered-badge.tsx';
import { RegisteredForm } from './registered-form.tsx';

type RegisteredPageOf = Outputs['letters']['registered'];
type Registered = RegisteredPageOf['rows'][number];

/** The register: where each registered letter is, and with what proof. */
export function RegisteredTab() {
  const { t } = useText();
  const [search, setSearch] = useUrlState('q');
  const [chosenState, setState] = useUrlState('state');
  const [openedId, setOpened] = useUrlState('letter', '', 'push');
  const state = registeredStates.find((known) => known === chosenState);
  const query = useInfiniteQuery({
    ...api.letters.registered.infiniteOptions({
      input: (cursor: string | undefined) => ({
        limit: pageSize,
        ...(state ? { state } : {}),
        ...(search === '' ? {} : { search }),
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
    placeholderData: keepPreviousData,
  });
  const { tableProps } = usePages<Registered, RegisteredPageOf>(query);
  const found = tableProps.rows.find((row) => String(row.id) === openedId);
  // A letter that leaves the list because of another window stays open here, so that nothing typed is lost.
  const [kept, setKept] = useState(found);
  if (found !== undefined && found !== kept) setKept(found);
  const opened = found ?? (String(kept?.id) === openedId ? kept : undefined) ?? null;
  const columns = useMemo((): Column<Registered>[] => {
    return [
      { key: 'customer', header: t('letters.columnCustomer'), width: 200, grow: 2, cell: (row) => row.customerName },
      { key: 'issued', header: t('letters.columnIssuedOn'), width: 100, cell: (row) => <DayText day={row.issuedOn} /> },
      { key: 'number', header: t('letters.columnPostNumber'), width: 150, cell: (row) => row.number ?? '–' },
      {
        key: 'state',
        header: t('letters.columnState'),
        width: 140,
        cell: (row) => <RegisteredBadge state={row.state} />,
      },
      {
        key: 'deposited',
        header: t('letters.columnDeposited'),
        width: 105,
        cell: (row) => <DayText day={row.depositedOn} />,
      },
      {
        key: 'presented',
        header: t('letters.columnPresented'),
        width: 105,
        cell: (row) => <DayText day={row.presentedOn} />,
      },
      { key: 'closed', header: t('letters.columnClosed'), width: 105, cell: (row) => <DayText day={row.closedOn} /> },
      { key: 'proofs', header: t('letters.columnProofs'), width: 80, align: 'end', cell: (row) => row.proofs.length },
    ];
  }, [t]);
  const isFiltered = search !== '' || state !== undefined;
  return (
    <>
      <FilterBar>
        <SearchInput value={search} onChange={setSearch} />
        <Select
          aria-label={t('letters.filterState')}
          w={180}
          value={chosenState}
          onChange={(value) => setState(value ?? '')}
          data={[
            { value: '', label: t('letters.anyState') },
            ...registeredStates.map((value) => ({ value, label: t(`letters.registered.${value}`) })),
          ]}
        />
      </FilterBar>
      <DataTable
        {...tableProps}
        label={t('letters.registeredLabel')}
        columns={columns}
        rowKey={(row) => row.id}
        openKey={opened?.id}
        onOpen={(row) => setOpened(String(row.id))}
        empty={
          isFiltered ? (
            <EmptyState icon={IconSearchOff} text={t('common.noResult')} />
          ) : (
            <EmptyState icon={IconCertificate} text={t('letters.emptyRegistered')} />
          )
        }
      />
      <SideDrawer
        opened={opened !== null}
        title={opened ? t('letters.drawerTitle', { number: String(opened.letterNumber) }) : ''}
        onClose={() => setOpened('')}
      >
        {opened ? <RegisteredForm key={opened.id} registered={opened} reread={query.refetch} /> : null}
      </SideDrawer>
    </>
  );
}
