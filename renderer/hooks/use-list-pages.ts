import type { ClientContext } from '@orpc/client';
import type { ProcedureUtils } from '@orpc/tanstack-query';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ListView, questionOf } from '../components/list/list-view.ts';
import { type PageQuestion, useConditionCounts } from './use-condition-counts.ts';
import { pagesOf, usePages } from './use-pages.ts';

/** A page of a declared list. `count`: how many rows all pages have; null where nobody counted them. */
type ListedPage = {
  readonly rows: readonly unknown[];
  readonly nextCursor: string | null;
  readonly count: number | null;
};

/** TypeScript reads the type of a page off `call`: the options hide it. */
type Listing<Input, Page> = Pick<
  ProcedureUtils<ClientContext, Input, Page, Error>,
  'call' | 'infiniteOptions' | 'queryOptions'
>;

/**
 * The rows of a declared list as `view` asks for them, with what its table and its chips take. `inputOf` puts what narrows the list beside its
 * columns to the question of a page.
 */
export function useListPages<Key extends string, Input, Page extends ListedPage>(
  listing: Listing<Input, Page>,
  view: ListView<Key>,
  inputOf: (question: PageQuestion<Key>) => Input,
) {
  const { input, ...paging } = pagesOf(questionOf(view));
  const query = useInfiniteQuery(
    listing.infiniteOptions({ ...paging, input: (cursor: string | undefined) => inputOf(input(cursor)) }),
  );
  const { first, tableProps } = usePages(query);
  const conditionCounts = useConditionCounts(view, {
    // The page of the question before stays in sight meanwhile, with its count.
    listed: query.isPlaceholderData ? undefined : first?.count,
    ask: (question) => listing.queryOptions({ input: inputOf(question) }),
    countOf: ({ count }) => count,
  });
  return { first, tableProps: { ...tableProps, conditionCounts }, reread: query.refetch };
}
