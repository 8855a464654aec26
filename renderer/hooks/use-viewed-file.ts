import { skipToken, useQuery } from '@tanstack/react-query';
import { type FileQuery, staleTime, useFilesAhead } from './use-files-ahead.ts';

/** The file that `asked` gives; null: none is looked at. Those `around` it are made ahead, in order, once it is there. */
export function useViewedFile(asked: FileQuery | null, around: readonly FileQuery[]) {
  const query = useQuery({
    queryKey: asked?.queryKey ?? ['nothing viewed'],
    queryFn: asked ? asked.queryFn : skipToken,
    staleTime,
  });
  useFilesAhead(query.isSuccess && !query.isFetching ? around : []);
  return query;
}
