import { notifications } from '@mantine/notifications';
import { hashKey, MutationCache, type Query, QueryClient, type QueryKey } from '@tanstack/react-query';
import { isOfApplication } from '../../shared/contract/application-nouns.ts';
import type { Change as Announced } from '../../shared/contract/common/base.ts';
import { readsByUseCase } from '../../shared/contract/reads.ts';
import { errorText } from '../../shared/i18n/error-text.ts';
import { t } from '../../shared/i18n/translate.ts';
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

/** Ignores the failure of a command: the mutation cache has already told the user. */
export function ignoreTold(): void {}

/** Whether the answer kept under `key` may depend on the change: it is about the application, or about the same firm. */
function isChanged(key: QueryKey, { firm, topics }: Announced): boolean {
  const path: unknown = key[0];
  if (!isTexts(path)) return false;
  const from = firmOf(key);
  if (from !== null && from !== firm) return false;
  const reads = readsByUseCase[(from === null ? path : path.slice(1)).join('.')];
  if (reads === undefined) return false;
  // The state of the application changed for one firm: its file moved or was replaced.
  const isAnyOfFirm = from !== null && topics.includes('app');
  return isAnyOfFirm || reads.some((topic) => topics.includes(topic));
}

/** The firm that the answer kept under `key` is about; null: the application. */
function firmOf(key: QueryKey): string | null {
  const path: unknown = key[0];
  const first = isTexts(path) ? path[0] : path;
  return typeof first !== 'string' || isOfApplication(first) ? null : first;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

/** Reads everything again, the state of the application first: without an open firm there is nothing else to read. */
export async function refreshEverything(): Promise<void> {
  const appKey = api.app.get.queryKey();
  await queryClient.invalidateQueries({ queryKey: appKey });
  if (queryClient.getQueryData(appKey)?.firm) await readAgain(() => true);
}

/**
 * Asks the queries again that read one of the topics that changed: now those on screen, the others when they are next
 * shown. The state of the application comes first, because the page may show another firm since, and nothing more is asked
 * about the former one.
 */
async function refresh(change: Change): Promise<void> {
  if (change === null) return refreshEverything();
  const appKey = api.app.get.queryKey();
  if (change.topics.includes('app')) await queryClient.invalidateQueries({ queryKey: appKey });
  await readAgain(({ queryHash, queryKey }) => queryHash !== hashKey(appKey) && isChanged(queryKey, change));
}

/** Asks queries again. Screens of a firm that was closed or left may still be drawn: its queries wait until it is shown again. */
async function readAgain(isAsked: (query: Query) => boolean): Promise<void> {
  const shown = queryClient.getQueryData(api.app.get.queryKey())?.firm?.id ?? null;
  const isOther = ({ queryKey }: Query) => ![null, shown].includes(firmOf(queryKey));
  await queryClient.invalidateQueries({ predicate: (query) => isAsked(query) && isOther(query), refetchType: 'none' });
  await queryClient.invalidateQueries({ predicate: (query) => isAsked(query) && !isOther(query) });
}

/** Keeps the queries up to date with every change that a command of this page or of another one makes, until `signal` stops it. */
export function followChanges(signal: AbortSignal): Promise<void> {
  const follow = window.amiable ? followAlone : followTogether;
  return follow(
    (until) => client.app.changes(undefined, { signal: until }),
    (change) => void refresh(change),
    signal,
  );
}
