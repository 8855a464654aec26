import { SegmentedControl } from '@mantine/core';
import { IconEqual } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomersPreview } from '../../../../../shared/contract/imports-customers.ts';
import { outcomes } from '../../../../../shared/domain/customers/plan.ts';
import { api } from '../../../../client/client.ts';
import { EmptyState } from '../../../../components/layout/empty-state.tsx';
import { PageLoading } from '../../../../components/layout/page-loading.tsx';
import { PlainTable } from '../../../../components/table/plain-table.tsx';
import { ShowMore } from '../../../../components/table/show-more.tsx';
import { ErrorNotice } from '../../../../components/text/error-notice.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { nextCursor, usePages } from '../../../../hooks/use-pages.ts';
import listClasses from '../../parts/batch-list.module.css';
import { ChangeRow } from './change-row.tsx';

type CustomerRowsProps = {
  batchId: number;
  policy: CustomersPreview['policy'];
  counts: CustomersPreview['counts'] | undefined;
};

/** Customer by customer what changes, old and new. */
export function CustomerRows({ batchId, policy, counts }: CustomerRowsProps) {
  const { t, number } = useText();
  const [chosen, setChosen] = useState('all');
  const outcome = outcomes.find((known) => known === chosen);
  const query = useInfiniteQuery(
    api.imports.changes.infiniteOptions({
      input: (cursor: string | undefined) => ({ batchId, policy, outcome, limit: 100, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
      placeholderData: keepPreviousData,
      select: (data) => ({ ...data, pages: data.pages.flatMap((page) => (page.kind === 'customers' ? [page] : [])) }),
    }),
  );
  const { tableProps } = usePages(query);
  const total = outcomes.reduce((sum, name) => sum + (counts?.[name] ?? 0), 0);
  if (tableProps.failure) return <ErrorNotice failure={tableProps.failure} onRetry={tableProps.onRetry} />;
  if (tableProps.isLoading) return <PageLoading />;
  return (
    <div className={listClasses.rows}>
      <SegmentedControl
        aria-label={t('customers.filter')}
        value={chosen}
        onChange={setChosen}
        data={[
          { value: 'all', label: `${t('importsCustomers.outcome.all')} (${number(total)})` },
          ...outcomes.map((value) => ({
            value,
            label: `${t(`importsCustomers.outcome.${value}`)} (${number(counts?.[value] ?? 0)})`,
          })),
        ]}
      />
      {tableProps.rows.length === 0 ? (
        <EmptyState icon={IconEqual} text={t('importsCustomers.changesNone')} />
      ) : (
        <section className={listClasses.list} aria-label={t('importsCustomers.changes')}>
          <PlainTable>
            <thead>
              <tr>
                <th scope="col">{t('customers.customer')}</th>
                <th scope="col">{t('importsCustomers.result')}</th>
                <th scope="col">{t('importsCustomers.changes')}</th>
                <th scope="col" data-end="">
                  {t('imports.line')}
                </th>
              </tr>
            </thead>
            <tbody>
              {tableProps.rows.map((row) => (
                <ChangeRow key={`${row.customerId ?? ''}/${row.code}/${row.lines[0] ?? ''}`} change={row} />
              ))}
            </tbody>
          </PlainTable>
        </section>
      )}
      <ShowMore query={query} onMore={tableProps.onEndReached} />
    </div>
  );
}
