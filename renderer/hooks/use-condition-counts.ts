import { type DataTag, type QueryFunction, type QueryKey, useQueries } from '@tanstack/react-query';
import { type ListView, questionOf } from '../components/list/list-view.ts';

/** The question of a page of a declared list. */
export type PageQuestion<Key extends string> = ReturnType<typeof questionOf<Key>> & {
  limit: number;
  cursor: string | undefined;
};

type PageQuery<Page, Problem> = { queryKey: DataTag<QueryKey, Page, Problem>; queryFn: QueryFunction<Page> };

type Counted<Key extends string, Page, Problem> = {
  /** How many rows all conditions leave together; undefined until the list is there. */
  readonly listed: number | null | undefined;
  readonly ask: (question: PageQuestion<Key>) => PageQuery<Page, Problem>;
  readonly countOf: (page: Page) => number | null;
};

/**
 * How many rows each condition of a view alone leaves, for its chip; undefined where it is not known yet. Asked of the list's own use case, once
 * the list stands, and kept whatever its order is; a single condition leaves what is listed.
 */
export function useConditionCounts<Key extends string, Page, Problem>(
  { where }: ListView<Key>,
  { listed, ask, countOf }: Counted<Key, Page, Problem>,
): readonly (number | undefined)[] {
  const isAsked = where.length > 1 && listed !== undefined;
  const alone = useQueries({
    queries: where.map((filter) => ({
      ...ask({ ...questionOf({ sort: [], where: [filter] }), limit: 1, cursor: undefined }),
      enabled: isAsked,
    })),
  });
  if (where.length === 1) return [listed ?? undefined];
  return alone.map(({ data }) => (data === undefined ? undefined : (countOf(data) ?? undefined)));
}
