import type { UseQueryResult } from '@tanstack/react-query';
import { toFailure } from '../client/failure.ts';

/** The props of `QueryState` that follow from a query. */
export function stateOf<Data>(query: UseQueryResult<Data>) {
  return {
    data: query.data,
    failure: query.error ? toFailure(query.error) : null,
    onRetry: () => void query.refetch(),
  };
}
