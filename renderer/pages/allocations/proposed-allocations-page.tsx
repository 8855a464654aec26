import { Button } from '@mantine/core';
import { IconLink, IconMoodSmile } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ProposedAllocation } from '../../../shared/contract/edits.ts';
import { allocationProposalList } from '../../../shared/domain/lists/allocation-proposal-list.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { allocationProposalWords, takenCents } from '../../../shared/i18n/lists/allocation-proposal-words.ts';
import { api, client } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { MainAct } from '../../components/form/main-act.tsx';
import { BackLink } from '../../components/layout/back-link.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { exportedOf } from '../../components/list/list-view.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import type { RowKey } from '../../components/table/table-columns.ts';
import { type Text, useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { useList } from '../../hooks/use-list.ts';
import { useListPages } from '../../hooks/use-list-pages.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { EmptyLedger } from '../home/index.ts';
import { proposedColumns } from './proposed-columns.tsx';

/** Allocations saved at once; one undo takes back as many. */
const mostAtOnce = 500;

/** What unlettered credits may pay, of one customer or of all: ticked and accepted in bulk. */
export function ProposedAllocationsPage() {
  const text = useText();
  const { t } = text;
  const [, navigate] = useLocation();
  const [customer] = useUrlState('customer');
  const customerId = Number(customer) || undefined;
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set());
  const view = useList('allocationProposals', allocationProposalList);
  const asked = customerId === undefined ? {} : { customerId };
  const { first, tableProps } = useListPages(api.allocations.proposals, view, (question) => ({
    ...asked,
    ...question,
  }));
  // In the order of the customers a page says neither: they are added up once it stands.
  const added = useQuery(
    api.allocations.proposalTotals.queryOptions({ input: asked, enabled: first !== undefined && first.count === null }),
  );
  const totals = first && first.count !== null ? { count: first.count, sums: first.sums } : added.data;
  const columns = proposedColumns(text, first && { ...first, sums: totals?.sums ?? {} });
  const chosen = tableProps.rows.filter((row) => selected.has(row.credit.id));
  const exporting = useExport(
    (wanted) => client.allocations.exportProposals({ ...asked, ...exportedOf(view, columns), ...wanted }),
    chosen.map(({ credit }) => credit.id),
  );
  const accept = useMutation({
    mutationFn: acceptProposals,
    onSuccess: () => {
      setSelected(new Set());
      tellDone(t('allocations.accepted'));
    },
  });
  return (
    <Page fill>
      <PageHeader
        above={
          customerId ? (
            <BackLink href={`/customers/${customerId}?tab=allocate`}>
              {tableProps.rows[0]?.customerName ?? t('customers.title')}
            </BackLink>
          ) : (
            <BackLink href="/imports">{t('imports.title')}</BackLink>
          )
        }
        title={t('allocations.title')}
        detail={t('allocations.text')}
        actions={
          <>
            {customerId ? (
              <Button component={Link} href="/allocations" variant="default">
                {t('allocations.everyCustomer')}
              </Button>
            ) : null}
            <MainAct
              leftSection={<IconLink size={16} stroke={1.6} />}
              disabled={chosen.length === 0}
              loading={accept.isPending}
              onClick={() => accept.mutate(chosen)}
            >
              {chosen.length === 0
                ? t('allocations.acceptNothing')
                : t('allocations.acceptCount', { count: chosen.length, amount: chosenAmounts(text, chosen) })}
            </MainAct>
          </>
        }
      />
      <ListTable
        {...{ view, columns }}
        words={allocationProposalWords}
        actions={<ExportMenu {...exporting} size="compact-sm" isEarly={first === undefined} />}
        label={t('allocations.title')}
        count={totals?.count}
        counted={totals && t('common.rows', { count: totals.count })}
        rowKey={(row) => row.credit.id}
        about={({ customerId }) => ({ customerId })}
        selection={{ selected, onChange: setSelected }}
        onOpen={(row) => navigate(`/customers/${row.customerId}?tab=allocate`)}
        {...tableProps}
        empty={
          <EmptyLedger>
            <EmptyState icon={IconMoodSmile} text={t('allocations.none')} />
          </EmptyLedger>
        }
      />
    </Page>
  );
}

/** What the chosen proposals allocate, in each currency. */
function chosenAmounts({ money }: Text, chosen: readonly ProposedAllocation[]): string {
  const byCurrency = Map.groupBy(chosen, ({ currency }) => currency);
  return [...byCurrency].map(([currency, rows]) => money(sumCents(rows.map(takenCents)), currency)).join(' + ');
}

async function acceptProposals(proposals: readonly ProposedAllocation[]): Promise<void> {
  const allocations = proposals.flatMap(({ credit, debits }) =>
    debits.map((debit) => ({ debitDocumentId: debit.id, creditDocumentId: credit.id, amountCents: debit.takenCents })),
  );
  for (let start = 0; start < allocations.length; start += mostAtOnce)
    await client.allocations.create({ allocations: allocations.slice(start, start + mostAtOnce) });
}
