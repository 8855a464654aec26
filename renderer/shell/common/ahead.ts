import { type FetchInfiniteQueryOptions, type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { balanceColumns, standardBuckets } from '../../../shared/domain/balance/ageing.ts';
import type { List } from '../../../shared/domain/listing/columns.ts';
import { allocationProposalList } from '../../../shared/domain/lists/allocation-proposal-list.ts';
import { balanceList } from '../../../shared/domain/lists/balance-list.ts';
import { customerList } from '../../../shared/domain/lists/customer-list.ts';
import { disputeList } from '../../../shared/domain/lists/dispute-list.ts';
import { importList } from '../../../shared/domain/lists/import-list.ts';
import { journalList } from '../../../shared/domain/lists/journal-list.ts';
import { letterList } from '../../../shared/domain/lists/letter-list.ts';
import { planList } from '../../../shared/domain/lists/plan-list.ts';
import { promiseList } from '../../../shared/domain/lists/promise-list.ts';
import { workList } from '../../../shared/domain/lists/work-list.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api } from '../../client/client.ts';
import { questionOf } from '../../components/list/list-view.ts';
import { useAppState } from '../../hooks/use-app-state.ts';
import { pagesOf } from '../../hooks/use-pages.ts';
import type { ScreenName } from './screens.ts';

/** Milliseconds that the pointer or the focus rests on a link before its screen is asked for: before, it may be on its way elsewhere. */
const restingTime = 60;

/** A list as it is asked for where its address says nothing. */
const plain = <Key extends string>({ order }: List<Key>) => questionOf({ sort: order, where: [] });

/** Its order is the same whatever its columns are. */
const balance = balanceList(balanceColumns(standardBuckets));

/** What each screen asks first at its own address, in the words of its page, so that the page finds the answer. */
const firstQuestions: Partial<Record<ScreenName, (queries: QueryClient, today: Day) => void | Promise<void>>> = {
  home: (queries) => void queries.prefetchQuery(api.dashboard.get.queryOptions()),
  reminders: (queries, asOf) =>
    askList(queries, api.worklist.list.infiniteOptions(pagesOf({ asOf, view: 'all' as const, ...plain(workList) }))),
  balance: async (queries, asOf) => {
    // Its columns are those of the firm: the page waits for both.
    void queries.prefetchQuery(api.firm.get.queryOptions());
    const { balanceParameters } = await import('../../../shared/contract/balance.ts');
    const asked = { ...balanceParameters.parse({ asOf }), ...plain(balance), groupBy: 'none' as const };
    askList(queries, api.balance.get.infiniteOptions(pagesOf(asked)));
  },
  customers: (queries) =>
    askList(queries, api.customers.list.infiniteOptions(pagesOf({ filter: 'all', ...plain(customerList) }))),
  allocations: (queries) =>
    askList(queries, api.allocations.proposals.infiniteOptions(pagesOf(plain(allocationProposalList)))),
  plans: (queries) => askList(queries, api.plans.list.infiniteOptions(pagesOf(plain(planList)))),
  promises: (queries) => askList(queries, api.promises.list.infiniteOptions(pagesOf(plain(promiseList)))),
  disputes: (queries) => askList(queries, api.disputes.list.infiniteOptions(pagesOf(plain(disputeList)))),
  letters: (queries) => askList(queries, api.letters.list.infiniteOptions(pagesOf(plain(letterList)))),
  imports: (queries) => askList(queries, api.imports.list.infiniteOptions(pagesOf(plain(importList)))),
  journal: (queries) => askList(queries, api.journal.list.infiniteOptions(pagesOf(plain(journalList)))),
};

/** Asks for the first page of a list that was never read, and again for all pages that were, where something changed since. */
function askList<Page, Failure, Data, Key extends QueryKey, Cursor>(
  queries: QueryClient,
  options: FetchInfiniteQueryOptions<Page, Failure, Data, Key, Cursor>,
): void {
  const { queryKey } = options;
  if (queries.getQueryState(queryKey)?.data === undefined) void queries.prefetchInfiniteQuery(options);
  else void queries.refetchQueries({ queryKey, exact: true, type: 'inactive', stale: true });
}

/** Asks ahead what a screen shows, from the moment when the pointer or the focus rests on its link, and at once when it is pressed. */
export function useAhead() {
  const queries = useQueryClient();
  const { today } = useAppState();
  const waiting = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(waiting.current), []);
  return useCallback(
    (name: ScreenName) => {
      const stop = () => window.clearTimeout(waiting.current);
      const ask = () => void firstQuestions[name]?.(queries, today);
      const askSoon = () => {
        stop();
        waiting.current = window.setTimeout(ask, restingTime);
      };
      return {
        onPointerEnter: askSoon,
        onFocus: askSoon,
        onPointerLeave: stop,
        onBlur: stop,
        onPointerDown: () => {
          stop();
          ask();
        },
      };
    },
    [queries, today],
  );
}
