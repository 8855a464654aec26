import type { ReactNode } from 'react';
import { ErrorNotice } from './error-notice.tsx';
import type { Failure } from './failure.ts';
import { PageLoading } from './page-loading.tsx';

type QueryStateProps<Data> = {
  data: Data | undefined;
  failure: Failure | null;
  onRetry: () => void;
  children: (data: Data) => ReactNode;
};

/** What was asked for once it is there; until then that it is coming, or why it did not. */
export function QueryState<Data>({ data, failure, onRetry, children }: QueryStateProps<Data>) {
  if (data !== undefined) return children(data);
  return failure ? <ErrorNotice failure={failure} onRetry={onRetry} /> : <PageLoading />;
}
