import { IconChecks } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { type HeldBackColumn, heldBackList } from '../../../shared/domain/lists/held-back-list.ts';
import { type HeldBack, holdReasons } from '../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { heldBackWords } from '../../../shared/i18n/lists/held-back-words.ts';
import { api, client } from '../../client/client.ts';
import { Select } from '../../components/form/select.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { type Look, listColumns } from '../../components/list/list-columns.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { EmptyLedger } from '../home/index.ts';
import { ReasonLinks } from '../why-not/index.ts';
import classes from './reminders.module.css';

/** Every document that is owed and not reminded, with all its reasons. */
export function HeldBackTab({ asOf, opensClosedDays }: { asOf: Day; opensClosedDays: boolean }) {
  const text = useText();
  const { t, lookUp } = text;
  const [, navigate] = useLocation();
  const [search, setSearch] = useUrlState('q');
  const [chosen, setReason] = useUrlState('reason');
  const reason = holdReasons.find((known) => known === chosen);
  const view = useList('heldBack', heldBackList, 'held');
  const asked = {
    asOf,
    ...(opensClosedDays ? { opensClosedDays } : {}),
    ...(search === '' ? {} : { search }),
    ...(reason ? { reason } : {}),
  };
  const { first, tableProps } = useListPages(api.reminders.heldBack, view, (question) => ({ ...asked, ...question }));
  const columns = heldBackColumns(text, tableProps.rows, first);
  const exporting = useExport((wanted) =>
    client.reminders.exportHeldBack({ ...asked, ...exportedOf(view, columns), ...wanted }),
  );
  return (
    <>
      <FilterBar>
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
      <ListTable
        {...{ view, columns }}
        {...tableProps}
        words={heldBackWords}
        label={t('reminders.heldBackLabel')}
        rowKey={(row) => row.documentId}
        about={({ customerId, documentId }) => ({ customerId, documentId })}
        count={first?.count}
        counted={first ? t('common.rows', { count: first.count }) : undefined}
        actions={<ExportMenu {...exporting} isEarly={first === undefined} size="compact-sm" />}
        widen={
          search === '' && reason === undefined
            ? null
            : () => {
                setSearch('');
                setReason('');
              }
        }
        onOpen={(row) => navigate(`/customers/${row.customerId}?document=${row.documentId}`)}
        empty={
          <EmptyLedger>
            <EmptyState icon={IconChecks} text={t('reminders.nothingHeldBack')} />
          </EmptyLedger>
        }
      />
    </>
  );
}

/** The columns of the documents held back; the name of a customer stands out on the first of its rows, below it is only repeated. */
function heldBackColumns(
  text: Text,
  rows: readonly HeldBack[],
  first: Outputs['reminders']['heldBack'] | undefined,
): Column<HeldBack>[] {
  const followers = new Set(rows.filter((row, index) => rows[index - 1]?.customerId === row.customerId));
  const looks: Partial<Record<HeldBackColumn, Look<HeldBack>>> = {
    customerName: {
      width: 200,
      grow: 2,
      wraps: true,
      cell: (row) => <span className={followers.has(row) ? classes.repeated : undefined}>{row.customerName}</span>,
    },
    reference: { width: 140 },
    reasons: { width: 230, grow: 4, wraps: true, cell: (row) => <ReasonLinks held={row} isShort /> },
    untilOn: { width: 110 },
    openCents: { width: 120, cell: (row) => <Money cents={row.openCents} currency={row.currency} /> },
  };
  return listColumns(text, { list: heldBackList, words: heldBackWords, looks, first });
}
