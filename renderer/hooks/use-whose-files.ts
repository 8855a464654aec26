import { useQuery } from '@tanstack/react-query';
import { api } from '../client/client.ts';
import { useAppState } from './use-app-state.ts';

/** Whose files the worklist shows, as chosen on this machine; undefined: everybody's, as in a firm where nobody of that name is responsible for any. */
export function useWhoseFiles(): string | undefined {
  const { worklistOf } = useAppState();
  const { data: people } = useQuery(api.tasks.responsibles.queryOptions());
  if (worklistOf === null) return undefined;
  return people === undefined || people.includes(worklistOf) ? worklistOf : undefined;
}
