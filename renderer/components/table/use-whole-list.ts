import { useEffect, useEffectEvent, useState } from 'react';
import type { DataTableProps } from './data-table-props.ts';

type ListProps<Row> = Pick<DataTableProps<Row>, 'rows' | 'hasMore' | 'failure' | 'onEndReached'>;

/**
 * What is about every row of a list, done once all its pages are there: `ask` for it, `giveUp` until then. `act` is called with what was asked
 * for, at once where nothing is left to load.
 */
export function useWholeList<Row, Wish>(
  { rows, hasMore = false, failure, onEndReached }: ListProps<Row>,
  act: (wish: Wish) => void,
) {
  const [awaited, setAwaited] = useState<{ readonly wish: Wish } | null>(null);
  const hasFailed = Boolean(failure);
  const fulfil = useEffectEvent((wish: Wish) => {
    setAwaited(null);
    if (!hasFailed) act(wish);
  });
  // A page at a time: the next is asked for once the one before has come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every page that comes asks for the next.
  useEffect(() => {
    if (awaited === null) return;
    if (hasMore && !hasFailed) onEndReached?.();
    else fulfil(awaited.wish);
  }, [awaited, rows.length, hasMore, hasFailed, onEndReached]);
  return {
    isAwaited: awaited !== null,
    ask(wish: Wish) {
      if (hasMore) setAwaited({ wish });
      else act(wish);
    },
    giveUp: () => setAwaited(null),
  };
}
