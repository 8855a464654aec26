import { useQuery } from '@tanstack/react-query';
import { queryClient } from '../../queries.ts';

const queryKey = ['importQueue'];

/** Files chosen together, the next to read first; forgotten with the firm. Each is read once the one before is decided. */
export function useImportQueue(): readonly File[] {
  return useQuery<readonly File[]>({ queryKey, queryFn: () => [], enabled: false, initialData: [] }).data;
}

export function setImportQueue(files: readonly File[]): void {
  queryClient.setQueryData<readonly File[]>(queryKey, files);
}
