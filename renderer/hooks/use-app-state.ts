import { useSuspenseQuery } from '@tanstack/react-query';
import type { AppState } from '../../shared/contract/app.ts';
import { api } from '../client/client.ts';

/** The application as it stands; already there when a screen is drawn. */
export function useAppState(): AppState {
  return useSuspenseQuery(api.app.get.queryOptions()).data;
}
