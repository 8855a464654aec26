import { Anchor } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { balanceColumns, standardBuckets } from '../../../shared/domain/balance/ageing.ts';
import { type BalanceLine, balanceLines } from '../../../shared/domain/balance/balance-lines.ts';
import { balanceGroupLabel, nothingKnownText } from '../../../shared/i18n/balance-labels.ts';
import { balanceWords } from '../../../shared/i18n/lists/balance-words.ts';
import { client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { SearchInput } from '../../components/table/search-input.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { CloseBalance } from '../editions/index.ts';
import { EmptyLedger } from '../home/index.ts';
import { SaveView } from '../views/index.ts';
import { BalanceCellDrawer } from './balance-cell-drawer.tsx';
import { balanceColumnsOf } from './balance-columns.tsx';
import { BalanceControl } from './balance-control.tsx';
import { BalanceFilters } from './balance-filters.tsx';
import { KnowledgeText } from './balance-knowledge.tsx';
import { customerAddress } from './customer-address.ts';
import { useBalanceList, useBuckets } from './use-balance-list.ts';
import { useBalanceReport } from './use-balance-report.ts';
import { useBalanceView } from './use-balance-view.ts';

/** Who owes what since when, at any date. */
export function BalancePage() {
  const text = useText();
  const { t, longDay } = text;
  const view = useBalanceView();
  const [, navigate] = useLocation();
  const [cell, setCell] = useUrlState('cell', '', 'push');
  const [control, setControl] = useUrlState('control', '', 'push');
  const limits = useBuckets(view);
  const list = useBalanceList(limits ?? standardBuckets);
  const { asked, report, shown, rows, isAsked, tableProps } = useBalanceReport(view, list, limits !== null);
  const { asOf, ...undated } = view.parameters;
  const question = {
    screen: 'balance' as const,
    ...undated,
    ...(view.isDated ? { asOf } : {}),
    ...(view.search === '' ? {} : { search: view.search }),
    ...(view.currency === '' ? {} : { currency: view.currency }),
    where: asked.where,
  };
  const lines = balanceLines({ rows, groups: shown?.groups ?? [] }, (key) =>
    balanceGroupLabel(text.language, view.groupBy, key),
  );
  const currency = shown?.currency ?? view.currency;
  const hasCode = list.settings.columns?.includes('code') ?? false;
  const columns = balanceColumnsOf(text, report?.columns ?? [], shown, hasCode);
  const exporting = useExport((wanted) =>
    client.balance.export({
      ...asked,
      ...exportedOf(list, columns),
      ...(currency === '' ? {} : { currency }),
      ...wanted,
    }),
  );
  const isChosen = undated.disputed !== 'included' || undated.doubtful !== 'included';
  const isNarrowed = view.search !== '' || list.where.length > 0;

  return (
    <Page fill>
      <PageHeader
        title={t('balance.title')}
        detail={longDay(view.parameters.asOf)}
        actions={
          <>
            <Anchor component={Link} href="/balance/editions">
              {t('editions.title')}
            </Anchor>
            <SaveView question={question} />
            <CloseBalance parameters={view.parameters} />
            <ExportMenu {...exporting} isEarly={report === undefined} />
          </>
        }
      />
      <BalanceFilters
        view={view}
        buckets={limits ?? standardBuckets}
        currencies={report?.currencies.map(({ currency }) => currency) ?? []}
      />
      <KnowledgeText view={view} />
      <ListTable
        {...{ columns }}
        {...tableProps}
        view={list}
        words={balanceWords<BalanceLine>(balanceColumns(limits ?? standardBuckets))}
        label={t('balance.title')}
        actions={<SearchInput value={view.search} onChange={view.setSearch} label={t('balance.searchCustomer')} />}
        rows={lines}
        rowKey={(row) => row.customerId}
        about={({ customerId, groupCount }) => (groupCount === null ? { customerId } : undefined)}
        count={(shown?.customerCount ?? 0) + (shown?.groups.length ?? 0)}
        onOpen={(row) => {
          if (row.groupCount === null) navigate(customerAddress(row.customerId, view.parameters, view.today));
        }}
        onOpenCell={(row, column) => setCell(`${row.customerId}:${column}`)}
        widen={view.search === '' || report?.nothingKnown ? null : () => view.setSearch('')}
        empty={
          <EmptyLedger>
            <EmptyState
              icon={IconTable}
              text={
                report?.nothingKnown
                  ? nothingKnownText(text.language, report.knownAt, report.nothingKnown)
                  : t(isChosen ? 'balance.emptyChosen' : 'balance.empty')
              }
            />
          </EmptyLedger>
        }
      />
      {report ? (
        <BalanceControl
          report={report}
          isAsked={isAsked}
          parameters={view.parameters}
          customerCount={shown?.customerCount ?? 0}
          isNarrowed={isNarrowed}
          opened={control !== ''}
          onToggle={(opened) => setControl(opened ? '1' : '')}
        />
      ) : null}
      <BalanceCellDrawer
        cell={cell}
        parameters={view.parameters}
        currency={currency}
        customerName={rows.find((row) => cell.startsWith(`${row.customerId}:`))?.name ?? ''}
        onClose={() => setCell('')}
      />
    </Page>
  );
}
