import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/index.ts';
import { api, client } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { PageLoading } from '../../components/layout/page-loading.tsx';
import { ShowMore } from '../../components/table/show-more.tsx';
import { ErrorNotice } from '../../components/text/error-notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useExport } from '../../hooks/use-export.ts';
import { nextCursor, usePages } from '../../hooks/use-pages.ts';
import { HistoryBar, HistoryList, useHistoryGroups } from '../interactions/index.ts';
import { Separate } from './merged-customers.tsx';

/** Everything that happened with this customer, newest first, or only some kinds of things. */
export function CustomerHistory({ customer }: { customer: Outputs['customers']['get'] }) {
  const { id } = customer;
  const { groups, asked, choose } = useHistoryGroups('show');
  const exporting = useExport((wanted) => client.customers.exportHistory({ id, ...asked, ...wanted }));
  return (
    <>
      <HistoryBar groups={groups} onChoose={choose} exporting={exporting} />
      <CustomerEntries customer={customer} asked={asked} />
    </>
  );
}

type CustomerEntriesProps = {
  customer: Outputs['customers']['get'];
  asked: ReturnType<typeof useHistoryGroups>['asked'];
};

function CustomerEntries({ customer, asked }: CustomerEntriesProps) {
  const { t } = useText();
  const query = useInfiniteQuery(
    api.customers.history.infiniteOptions({
      input: (cursor: string | undefined) => ({ id: customer.id, ...asked, limit: 100, cursor }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
  );
  const { tableProps } = usePages(query);
  const merges = new Set(customer.merged.map(({ id, mergedAt }) => `${id} ${mergedAt}`));
  if (tableProps.failure) return <ErrorNotice failure={tableProps.failure} onRetry={tableProps.onRetry} />;
  if (tableProps.isLoading) return <PageLoading />;
  if (tableProps.rows.length === 0)
    return (
      <EmptyState
        icon={IconHistory}
        text={t('groups' in asked ? 'interactions.filterNone' : 'customers.historyNone')}
      />
    );
  return (
    <>
      <HistoryList
        rows={tableProps.rows}
        extra={({ at, details }) =>
          merges.has(`${details.fromId} ${at}`) ? (
            <Separate id={Number(details.fromId)} name={String(details.fromName)} isLink />
          ) : null
        }
      />
      <ShowMore query={query} onMore={tableProps.onEndReached} />
    </>
  );
}
