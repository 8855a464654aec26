import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { whenIdle } from '../client/when-idle.ts';
import { prepareViewer, readPdfAhead } from '../components/pdf/lazy-pdf-viewer.tsx';

/** A question that a PDF answers: nothing is recorded by asking it. */
export type FileQuery = {
  readonly queryKey: QueryKey;
  readonly queryFn: (asked: { signal: AbortSignal }) => Promise<{ readonly url: string; readonly name: string }>;
};

/** Milliseconds for which the address of a file is used again; the host forgets it after a quarter of an hour. */
export const staleTime = 10 * 60_000;

/** Makes and reads `wanted` files one after the other while nothing else is done; what is no longer wanted is given up. */
export function useFilesAhead(wanted: readonly FileQuery[]): void {
  const queries = useQueryClient();
  useEffect(() => whenIdle(() => void prepareViewer()), []);
  const begun = useRef<readonly QueryKey[]>([]);
  const latest = useRef(wanted);
  latest.current = wanted;
  const key = JSON.stringify(wanted.map(({ queryKey }) => queryKey));
  useEffect(() => {
    let isCurrent = true;
    const files = latest.current;
    const isWanted = (begunKey: QueryKey) => key.includes(JSON.stringify(begunKey));
    giveUp(
      queries,
      begun.current.filter((each) => !isWanted(each)),
    );
    begun.current = files.map(({ queryKey }) => queryKey);
    async function make() {
      for (const each of files) {
        if (!isCurrent) return;
        const file = await queries.fetchQuery({ ...each, staleTime }).catch(() => null);
        if (file !== null && isCurrent) await readPdfAhead(file.url);
      }
    }
    const stop = whenIdle(() => void make());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [key, queries]);
  useEffect(() => () => giveUp(queries, begun.current), [queries]);
}

/** Stops what is still being made and nobody looks at. */
function giveUp(queries: QueryClient, keys: readonly QueryKey[]): void {
  for (const queryKey of keys)
    void queries.cancelQueries({ queryKey, exact: true, predicate: (query) => query.getObserversCount() === 0 });
}
