import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api } from '../../client/client.ts';
import { nextCursor, pageSize, usePages } from '../../hooks/use-pages.ts';

/** Whom to remind on `asOf`, in the order of the engine. */
export function useProposals(asOf: Day, search: string) {
  const query = useInfiniteQuery({
    ...api.reminders.proposals.infiniteOptions({
      input: (cursor: string | undefined) => ({
        asOf,
        limit: pageSize,
        ...(search === '' ? {} : { search }),
        ...(cursor === undefined ? {} : { cursor }),
      }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
    placeholderData: keepPreviousData,
  });
  return usePages<Proposal, Outputs['reminders']['proposals']>(query);
}
