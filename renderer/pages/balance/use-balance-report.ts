import { useInfiniteQuery } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/index.ts';
import { api } from '../../client/client.ts';
import { toFailure } from '../../client/failure.ts';
import { type ListView, questionOf } from '../../components/list/list-view.ts';
import { useConditionCounts } from '../../hooks/use-condition-counts.ts';
import { pagesOf } from '../../hooks/use-pages.ts';
import type { BalanceView } from './use-balance-view.ts';

/**
 * The balance that `view` and `list` ask for, in the currency shown, with what its table and its chips take. `isKnown`: the columns of the list
 * are those of the firm; nothing is asked before.
 */
export function useBalanceReport(view: BalanceView, list: ListView<string>, isKnown: boolean) {
  const narrowed = {
    ...view.parameters,
    ...(view.search === '' ? {} : { search: view.search }),
    ...(view.currency === '' ? {} : { currency: view.currency }),
  };
  const asked = { ...narrowed, ...questionOf(list), groupBy: view.groupBy };
  const query = useInfiniteQuery({ ...api.balance.get.infiniteOptions(pagesOf(asked)), enabled: isKnown });
  const report = query.data?.pages[0];
  const inCurrency = ({ currencies }: Outputs['balance']['get']) =>
    view.currency === '' ? currencies[0] : currencies.find(({ currency }) => currency === view.currency);
  const shown = report && inCurrency(report);
  const rows =
    query.data?.pages.flatMap(
      (page) => page.currencies.find(({ currency }) => currency === shown?.currency)?.rows ?? [],
    ) ?? [];
  const countOf = (page: Outputs['balance']['get']) => inCurrency(page)?.customerCount ?? 0;
  const conditionCounts = useConditionCounts(list, {
    listed: report && !query.isPlaceholderData ? countOf(report) : undefined,
    ask: (question) => api.balance.get.queryOptions({ input: { ...narrowed, ...question } }),
    countOf,
  });
  return {
    asked,
    report,
    shown,
    rows,
    isAsked: !query.isPlaceholderData,
    tableProps: {
      conditionCounts,
      isLoading: query.isPending,
      failure: query.error ? toFailure(query.error) : null,
      onRetry: () => void query.refetch(),
      onEndReached: () => {
        if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
      },
    },
  };
}
