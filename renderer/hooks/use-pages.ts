import { type InfiniteData, keepPreviousData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { toFailure } from '../client/failure.ts';

/** Rows to a page of a long list: the most the boundary lets through. */
export const pageSize = 500;

/** Next page of any listing of the contract. */
export const nextCursor = (last: { nextCursor: string | null }) => last.nextCursor ?? undefined;

/** What a paged query of a list takes: the question, page after page; the rows before stay while others are asked for. */
export function pagesOf<Question>(question: Question) {
  return {
    input: (cursor: string | undefined) => ({ ...question, limit: pageSize, cursor }),
    initialPageParam: undefined,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
  };
}

/** The rows loaded so far, the first page for its totals, and the props every table takes from a paged query. */
export function usePages<Page extends { readonly rows: readonly unknown[] }>(
  query: UseInfiniteQueryResult<InfiniteData<Page>>,
) {
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  // The first answer is drawn in steps between which the page answers, where it comes later than its screen.
  const isDrawn = useDeferredValue(query.data !== undefined);
  const data = isDrawn ? query.data : undefined;
  const rows = useMemo(() => data?.pages.flatMap((page): readonly Page['rows'][number][] => page.rows) ?? [], [data]);
  const onEndReached = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return {
    first: data?.pages[0],
    tableProps: {
      rows,
      hasMore: hasNextPage,
      isLoading: query.isPending || (query.data !== undefined && !isDrawn),
      failure: query.error ? toFailure(query.error) : null,
      onRetry: () => void query.refetch(),
      onEndReached,
    },
  };
}
