import { notifications } from '@mantine/notifications';
import { getContractRouter, isContractProcedure } from '@orpc/contract';
import { hashKey, MutationCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import type { Topic } from '../../shared/contract/base.ts';
import { contract } from '../../shared/contract/index.ts';
import { errorText, t } from '../../shared/i18n/translate.ts';
import { api, client } from './client.ts';
import { toFailure } from './failure.ts';
import { type Change, followAlone, followTogether } from './follow-changes.ts';

/** The host is on this machine: no network to wait for, nothing to retry, nothing stale until a topic says so. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
  mutationCache: new MutationCache({ onError: (error) => notifyFailure(error) }),
});

/** Tells the user about a failed command; giving up is not a failure. */
export function notifyFailure(error: unknown): void {
  const failure = toFailure(error);
  if (failure.code === 'cancelled') return;
  const language = queryClient.getQueryData(api.app.get.queryKey())?.language ?? 'fr';
  notifications.show({
    color: 'late',
    title: t(language, 'common.failed'),
    message: errorText(language, failure),
    autoClose: 10_000,
    withBorder: true,
  });
}

/** For the promise of a command: when it fails the user has been told already, by the mutation cache. */
export function ignoreTold(): void {}

function readsAny(key: QueryKey, topics: readonly Topic[]): boolean {
  const path = key[0];
  if (!Array.isArray(path)) return false;
  const procedure = getContractRouter(contract, path);
  if (!isContractProcedure(procedure)) return false;
  const meta: { reads?: readonly Topic[] } = procedure['~orpc'].meta;
  return meta.reads?.some((topic) => topics.includes(topic)) ?? false;
}

/** Forgets what was read from another firm's file: nothing of one firm shows in another. */
export function forgetOtherFirms(): void {
  const appKey = api.app.get.queryKey();
  queryClient.removeQueries({ predicate: (query) => query.queryHash !== hashKey(appKey) });
}

/** Reads everything again, the state of the application first: without an open firm there is nothing else to read. */
export async function refreshEverything(): Promise<void> {
  const appKey = api.app.get.queryKey();
  await queryClient.invalidateQueries({ queryKey: appKey });
  if (!queryClient.getQueryData(appKey)?.firm) return;
  await queryClient.invalidateQueries({ predicate: (query) => query.queryHash !== hashKey(appKey) });
}

/** Refetches what reads one of the topics that changed, now if it is on screen, else when it next is; `app` may mean another file. */
function refresh(change: Change): void {
  if (change === null || change.includes('app')) void refreshEverything();
  else void queryClient.invalidateQueries({ predicate: (query) => readsAny(query.queryKey, change) });
}

/** Follows what commands change, of this page or another, until `signal` stops it. */
export function followChanges(signal: AbortSignal): Promise<void> {
  const follow = window.amiable ? followAlone : followTogether;
  return follow((until) => client.app.changes(undefined, { signal: until }), refresh, signal);
}
